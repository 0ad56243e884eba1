import { translate } from '@docusaurus/Translate';
import type { TicketLabels } from '../islands/TicketNote';
import { catalogue } from './catalogue';

/** The words of the ticket note. */
export function ticketLabels(): TicketLabels {
  return {
    title: translate({ id: 'ticket.title', message: 'Ticket note' }),
    kinds: translate({ id: 'ticket.kinds', message: 'Which note' }),
    reply: translate({ id: 'ticket.reply', message: 'Reply to the user' }),
    internal: translate({ id: 'ticket.internal', message: 'Internal note' }),
    escalation: translate({ id: 'ticket.escalation', message: 'Escalation note' }),
    form: translate({ id: 'ticket.form', message: 'Format' }),
    plain: translate({ id: 'ticket.plain', message: 'Plain text' }),
    markdown: translate({ id: 'ticket.markdown', message: 'Markdown' }),
    jira: translate({ id: 'ticket.jira', message: 'Jira markup' }),
    html: translate({ id: 'ticket.html', message: 'Rich text' }),
    copy: translate({ id: 'ticket.copy', message: 'Copy note' }),
    copied: translate({ id: 'copy.done', message: 'Copied' }),
    copyFailed: translate({ id: 'ticket.copyFailed', message: 'The browser refused. Select the text and copy it by hand.' }),
    keepPeople: translate({ id: 'ticket.keepPeople', message: 'Keep names, e-mail and IP addresses' }),
    removed: translate({ id: 'ticket.removed', message: 'Removed from the text:' }),
    nothingRemoved: translate({ id: 'ticket.nothingRemoved', message: 'Nothing had to be removed from the text.' }),
    check: translate({ id: 'ticket.check', message: 'Read it once more before you send it.' }),
    missing: translate({ id: 'ticket.missing', message: 'Still missing, each with how to get it:' }),
    nothingMissing: translate({ id: 'ticket.nothingMissing', message: 'Everything that can stand in a text is here.' }),
    newTicket: translate({ id: 'ticket.new', message: 'Open a ticket' }),
  };
}

/** Where a note sends the reader for what is missing: the path of each evidence page. */
export function noteEvidence(): Record<string, { path: string }> {
  return Object.fromEntries(catalogue.evidence.map(({ id, path }) => [id, { path }]));
}
