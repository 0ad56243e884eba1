/**
 * Whether the site works without a network after a first visit. Each device then keeps a copy of the pages.
 * With `false` the next build takes those copies away again from every device that comes by.
 * Stands first in this file: the bundler then writes the value into the script of every page, and not this file beside it.
 */
export const worksOffline = true;

/** What a company sets that hosts its own copy. Everything is empty in the public one. */
export interface Organisation {
  /** Name as it stands below replies to users. */
  name: string;
  /**
   * Address that opens a new ticket, with placeholders: `{title}`, `{note}`, `{code}`, `{link}`.
   * Each is filled in percent-encoded: `https://tickets.contoso.example/new?summary={title}&description={note}`.
   * It opens only when somebody clicks it.
   */
  ticketAddress: string;
  /** Who takes escalations: a team, a queue, an address. */
  escalationContact: string;
  /** An extra line for the notes of a fix, by the id of the fix: a phone number, an internal page, a rule of the house. */
  fixNotes: Readonly<Record<string, string>>;
}

export const organisation: Organisation = {
  name: '',
  ticketAddress: '',
  escalationContact: '',
  fixNotes: {},
};
