/** Where the site will stand. */
export interface Site {
  /** Scheme and host, without a slash at the end. */
  url: string;
  /** The path below it, with a slash at both ends. */
  baseUrl: string;
}
