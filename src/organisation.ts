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
