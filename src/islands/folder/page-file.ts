/** What stands after the last slash in the address of a page: browsers show a list of files for a folder. */
export const pageFile = 'index.html';
