/** What the worker tells a page, which shows it to the reader. */
export interface Notice {
  /** The page has changed; the page is a copy; the page is a copy because something else answered in the place of this site. */
  kind: 'newer' | 'kept' | 'away';
  /** What it says; `{date}` stands for the time of the copy. */
  text: string;
  /** Milliseconds since 1970 at which the copy was kept. */
  at?: number;
  /** Name of the button that loads the page again, where that helps. */
  go?: string;
  /** Name of the button that closes it. */
  close: string;
  /** Name of the whole, for assistive technology. */
  label: string;
}

/** The notices by kind, in the language of the site. */
export type Notices = Readonly<Record<Notice['kind'], Notice>>;

/** What the build hands to the worker. All paths are below the base path. */
export interface KeptList {
  /** Changes with everything that is listed. */
  version: string;
  /** Files that are kept one by one: sheets, scripts, data. */
  files: readonly string[];
  /** The file that holds the pages. */
  pack: string;
  /** Addresses that lead to other pages without a rule, both sides without outer slashes. */
  moved: Readonly<Record<string, string>>;
  notices: Notices;
}

/** What a page tells the worker: it listens now; or the next page is to come from the network, whatever that answers, which the worker confirms. */
export type Call = 'listening' | 'pass';
