/**
 * What stands after the last slash in the address of a page: nothing, because a host answers for a folder.
 * The copy that is opened from files has to name the file: its bundle takes `folder/page-file.ts` instead.
 */
export const pageFile = '';
