import type { Organisation } from '../organisation';
import { type ClaimsChallenge, explainClaims } from '../parser/claims';
import type { Parsed } from '../parser/parse';
import { type Removed, redact } from './redact';

/** The three texts that leave with a ticket. */
export const noteKinds = ['reply', 'internal', 'escalation'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What a note says of a fix. */
export interface NoteFix {
  id: string;
  title: string;
  cause: string;
  /** What to tell the user, in plain words. */
  tellUser: string;
  /** The actor as a reader sees it. */
  actor: string;
  role?: string;
  /** Evidence pages that an escalation needs. */
  evidence: readonly { id: string; title: string; path: string }[];
}

/** Everything that a note is made of. */
export interface NoteFacts {
  /** Address that restores the place and the answers. */
  link: string;
  /** The summary is missing where nothing but the title is known. */
  error?: { id: string; title: string; summary?: string };
  fix?: NoteFix;
  answers: readonly { asked: string; given: string }[];
  /** The pasted text with its reading. */
  paste?: {
    text: string;
    parsed: Parsed /** Names of well-known applications by ID. */;
    appNames: Readonly<Record<string, string>>;
  };
  /** Leave e-mail addresses, user names and IP addresses in. */
  keepPeople: boolean;
  organisation: Organisation;
}

/** One part of a note, without any markup. */
export type Block =
  | { is: 'heading'; text: string }
  | { is: 'paragraph'; text: string }
  | { is: 'pairs'; pairs: readonly (readonly [term: string, value: string])[] }
  | { is: 'list'; items: readonly string[] }
  | { is: 'quote'; text: string };

/** The longest piece of a pasted text that a note carries. */
const longestQuote = 1_500;

/** Writes a note. Secrets never reach it; people only if `keepPeople` says so. */
export function writeNote(kind: NoteKind, facts: NoteFacts): Block[] {
  if (kind === 'reply') return reply(facts);
  if (kind === 'internal') return internal(facts);
  return escalation(facts);
}

/** What was taken out of the pasted text, by kind. */
export function removedFrom({ paste, keepPeople }: NoteFacts): Removed {
  return paste ? redact(paste.text, paste.parsed, keepPeople).removed : {};
}

/** One thing that an escalation lacks, and the evidence page that says how to get it. */
export interface Missing {
  what: string;
  evidence: string;
}

/** What the evidence of a fix still lacks. The list is that of the page on escalation. */
export function missingFrom({ error, paste, fix }: NoteFacts): Missing[] {
  const parsed = paste?.parsed;
  const wanted: [has: unknown, what: string, evidence: string][] = [
    [
      error || (parsed && (parsed.codes.length > 0 || parsed.otherCodes.some(({ value }) => /^AADB2C/i.test(value)))),
      'error code',
      'error-text',
    ],
    [parsed?.correlationId, 'correlation ID', 'error-text'],
    [parsed?.traceId, 'request ID (trace ID)', 'error-text'],
    [parsed?.timestamp, 'time in UTC', 'error-text'],
    [parsed?.appId, 'application (client) ID', 'sign-in-log'],
    [parsed?.tenantId, 'tenant ID', 'sign-in-log'],
  ];
  const missing = wanted.filter(([has]) => !has).map(([, what, evidence]) => ({ what, evidence }));
  for (const { id, title } of fix?.evidence ?? []) {
    const isThere =
      id === 'error-text' ||
      id === 'hand-over' ||
      (id === 'sign-in-log' && /conditionalAccessStatus|ResultType|createdDateTime/i.test(paste?.text ?? '')) ||
      (id === 'dsregcmd' && /AzureAdPrt/i.test(paste?.text ?? ''));
    if (!isThere) missing.push({ what: title, evidence: id });
  }
  return missing;
}

function reply({ error, fix, organisation, link }: NoteFacts): Block[] {
  return [
    { is: 'paragraph', text: 'Hello,' },
    {
      is: 'paragraph',
      text: error
        ? `thank you for the details. Microsoft stopped your sign-in with ${error.summary ? `${error.id}: ${error.summary}` : `${error.title}.`}`
        : 'thank you for the details of your sign-in error.',
    },
    {
      is: 'paragraph',
      text: fix?.tellUser ?? 'We are looking into it and come back to you. You need to change nothing meanwhile.',
    },
    ...(fix ? extra(organisation, fix.id) : []),
    {
      is: 'paragraph',
      text: 'If a sign-in prompt appears that you did not start, do not approve it, and tell us at once. Please never send a password or a code.',
    },
    { is: 'paragraph', text: `More: ${link}` },
    ...(organisation.name ? [{ is: 'paragraph' as const, text: organisation.name }] : []),
  ];
}

function internal(facts: NoteFacts): Block[] {
  const { error, fix, answers, paste, organisation, link } = facts;
  const blocks: Block[] = [];
  if (error) {
    blocks.push({ is: 'heading', text: error.title });
    if (error.summary) blocks.push({ is: 'paragraph', text: error.summary });
  }
  if (fix) {
    blocks.push(
      { is: 'heading', text: `Fix: ${fix.title}` },
      { is: 'paragraph', text: fix.cause },
      { is: 'pairs', pairs: [['Who acts', fix.actor], ...(fix.role ? [['Least role', fix.role] as const] : [])] },
      ...extra(organisation, fix.id),
    );
  }
  if (answers.length > 0)
    blocks.push({ is: 'heading', text: 'Answers' }, { is: 'pairs', pairs: answers.map(({ asked, given }) => [asked, given]) });
  if (paste) {
    const pairs = readingOf(paste);
    blocks.push(
      { is: 'heading', text: 'From the error text' },
      ...(pairs.length > 0 ? [{ is: 'pairs' as const, pairs }] : []),
      ...quote(facts),
    );
  }
  blocks.push({ is: 'paragraph', text: `Link: ${link}` });
  return blocks;
}

/** The block that Microsoft support asks for, in the order of the page on escalation. A line without a value says what to fill in. */
function escalation(facts: NoteFacts): Block[] {
  const { error, fix, answers, paste, organisation, link } = facts;
  const parsed = paste?.parsed;
  const open = '(to fill in)';
  const codes = [
    ...(parsed?.codes ?? []).map(({ value }) => `AADSTS${value}`),
    ...(parsed?.otherCodes ?? []).map(({ value }) => value),
  ];
  const value = (finding: { value: string } | undefined) => finding?.value ?? open;
  const pairs: (readonly [string, string])[] = [
    [
      'AADSTS number(s), error, suberror',
      [...(codes.length > 0 ? codes : error ? [error.id] : [open]), parsed?.error?.value, parsed?.suberror?.value]
        .filter(Boolean)
        .join(', '),
    ],
    ['Correlation ID', value(parsed?.correlationId)],
    ['Request ID (trace ID)', value(parsed?.traceId)],
    [
      'Time in UTC, first and last',
      parsed?.timestamp ? (parsed.timestamp.instant ?? `${parsed.timestamp.value} (zone unknown)`) : open,
    ],
    ['Tenant ID', value(parsed?.tenantId)],
    ['User object ID, member or guest, home tenant ID if guest', open],
    ['App name and client ID', withName(parsed?.appId, paste?.appNames) ?? open],
    ['Resource name and ID', withName(parsed?.resourceId, paste?.appNames) ?? open],
    ['Interactive or non-interactive, how often, how many users', open],
    ['Device: OS, join state, browser or client version', open],
    ['Library and its version', parsed?.client?.name ? `${parsed.client.name} (version: ${open})` : open],
    ['Conditional Access policy and its result', open],
    ['Sign-in diagnostic said', open],
    ['Incident number, if any', open],
    [
      'Path through the decision tree, and the fix it named',
      [...answers.map(({ asked, given }) => `${asked}: ${given}`), fix?.title].filter(Boolean).join('; ') || open,
    ],
    ['What was tried already, with times', open],
    ['Last time it worked', open],
    ...(paste ? [] : [['Full message', open] as const]),
  ];
  const missing = missingFrom(facts);
  return [
    { is: 'heading', text: `Escalation: ${error?.title ?? codes[0] ?? 'Microsoft Entra ID sign-in error'}` },
    ...(organisation.escalationContact ? [{ is: 'paragraph' as const, text: `To: ${organisation.escalationContact}` }] : []),
    { is: 'pairs', pairs },
    ...quote(facts, 'Full message'),
    ...(missing.length > 0
      ? [
          { is: 'heading' as const, text: 'Still missing' },
          { is: 'list' as const, items: missing.map(({ what }) => what) },
        ]
      : []),
    ...(fix ? extra(organisation, fix.id) : []),
    { is: 'paragraph', text: `Link: ${link}` },
  ];
}

function extra({ fixNotes }: Organisation, fix: string): Block[] {
  const text = Object.hasOwn(fixNotes, fix) ? fixNotes[fix] : '';
  return text ? [{ is: 'paragraph', text }] : [];
}

function quote({ paste, keepPeople }: NoteFacts, heading?: string): Block[] {
  if (!paste) return [];
  const { text } = redact(paste.text, paste.parsed, keepPeople);
  const short = text.length > longestQuote ? `${text.slice(0, longestQuote)} […]` : text;
  return [...(heading ? [{ is: 'heading' as const, text: heading }] : []), { is: 'quote', text: short.trim() }];
}

/** Claims whose values are IDs, times and capabilities. Those of any other claim can name a person. */
const policyClaims = new Set(['nbf', 'acrs', 'polids', 'capolids', 'xms_cc']);

/** A claims challenge in words, without what could name a person or give access: that stands in the redacted text only. */
function claimsIn({ json, wants }: ClaimsChallenge): string {
  const known = wants
    .filter(({ claim }) => /^[\w.:/-]{1,100}$/.test(claim))
    .map(({ claim, values, essential }) => ({
      claim,
      values: policyClaims.has(claim) ? values.filter((value) => /^[\w.:-]{1,100}$/.test(value)) : [],
      essential,
    }));
  return explainClaims({ json, wants: known }).join(' ') || 'one that cannot be read, see the text';
}

/** An ID with the name of a well-known Microsoft application. */
function withName(id: { value: string } | undefined, names: Readonly<Record<string, string>> = {}): string | undefined {
  const name = id && names[id.value.toLowerCase()];
  return name ? `${name} (${id.value})` : id?.value;
}

function readingOf({ parsed, appNames }: NonNullable<NoteFacts['paste']>): (readonly [string, string])[] {
  const pairs: [string, string | undefined][] = [
    ['Codes', [...parsed.codes.map(({ value }) => `AADSTS${value}`), ...parsed.otherCodes.map(({ value }) => value)].join(', ')],
    ['Error', [parsed.error?.value, parsed.suberror?.value].filter(Boolean).join(', ')],
    ['Correlation ID', parsed.correlationId?.value],
    ['Request ID (trace ID)', parsed.traceId?.value],
    ['Time', parsed.timestamp?.instant ?? parsed.timestamp?.value],
    ['App', withName(parsed.appId, appNames)],
    ['Resource', withName(parsed.resourceId, appNames)],
    ['Tenant ID', parsed.tenantId?.value],
    ['Claims challenge', parsed.claims && claimsIn(parsed.claims.challenge)],
    ['Client', parsed.client?.name],
  ];
  return pairs.flatMap(([term, value]) => (value ? [[term, value] as const] : []));
}
