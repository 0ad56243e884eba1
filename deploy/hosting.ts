/** What a host decides and no page can say of itself. */
export interface Hosting {
  /** Who may show pages in a frame, as sources of `frame-ancestors`: `'none'`, `'self'`, or addresses of other sites. */
  framePages: readonly string[];
  /** The same for the cards below `/embed/`, which are made to be framed. */
  frameCards: readonly string[];
}

export const hosting: Hosting = {
  framePages: ["'none'"],
  frameCards: ['*'],
};
