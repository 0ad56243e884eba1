import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../../src/organisation';
import { parseErrorText } from '../../../src/parser/parse';
import {
  type Block,
  missingFrom,
  type NoteFacts,
  type NoteFix,
  type NoteKind,
  noteKinds,
  removedFrom,
  writeNote,
} from '../../../src/ticket/note';
import { noteForms, render } from '../../../src/ticket/render';
import { pagesBelow, root } from '../../fixtures/docs';
import { pastes } from '../../fixtures/pastes';

const correlation = '7d1c0b52-2f38-4f4e-9c55-3a1f0f6e9d10';
const trace = '1f0a4c7e-90b3-4f6b-8f0e-6f1d1c2e4b00';
const app = '2b8f5d1e-61a7-4f0e-9c8d-0d5c1a7b3e42';
const resource = '00000003-0000-0000-c000-000000000000';
const tenant = 'c3a1e9f4-5b70-4d2c-8e11-9f6a7d0b2c35';

const unset: Organisation = { name: '', ticketAddress: '', escalationContact: '', fixNotes: {} };
const contoso: Organisation = {
  name: 'Contoso Service Desk',
  ticketAddress: 'https://tickets.contoso.example/new?note={note}',
  escalationContact: 'Identity team, queue IAM-2',
  fixNotes: { register: 'Phone 4711, weekdays.', other: 'Not for this fix.' },
};

const fix: NoteFix = {
  id: 'register',
  title: 'Register a sign-in method',
  cause: 'The account has no second method.',
  tellUser: 'We set up a new way to confirm it is you.',
  actor: 'The helpdesk',
  role: 'Authentication Administrator',
  evidence: [
    { id: 'error-text', title: 'Error text', path: '/evidence/error-text' },
    { id: 'sign-in-log', title: 'Sign-in log', path: '/evidence/sign-in-log' },
    { id: 'dsregcmd', title: 'Device state', path: '/evidence/dsregcmd' },
    { id: 'hand-over', title: 'Hand evidence over', path: '/evidence/hand-over' },
  ],
};

const wholeText = [
  'az login',
  `AADSTS50079: User ada@contoso.example must register (${'203.0.113.7'}).`,
  `The application '${app}' asks for the resource '${resource}'. Tenant ID: ${tenant}`,
  `Trace ID: ${trace}`,
  `Correlation ID: ${correlation}`,
  'Timestamp: 2026-11-20 08:15:42Z',
  'error: interaction_required, suberror: basic_action',
  'claims={"access_token":{"acrs":{"essential":true,"value":"c1"}}}',
  'password=Fake-Passw0rd',
].join('\n');

function paste(text: string, appNames: Readonly<Record<string, string>> = {}) {
  return { text, parsed: parseErrorText(text), appNames };
}

function facts(more: Partial<NoteFacts> = {}): NoteFacts {
  return { link: 'https://guide.example/fixes/register/', answers: [], keepPeople: false, organisation: unset, ...more };
}

const whole = facts({
  error: { id: 'AADSTS50079', title: 'AADSTS50079: set up MFA first', summary: 'The user has to register.' },
  fix,
  answers: [
    { asked: 'Affected', given: 'One person' },
    { asked: 'MFA', given: 'No method' },
  ],
  paste: paste(wholeText, { [resource]: 'Microsoft Graph' }),
});

const plain = (kind: NoteKind, of: NoteFacts) => render(writeNote(kind, of), 'plain');
const pairsIn = (blocks: readonly Block[]) =>
  Object.fromEntries(blocks.flatMap((block) => (block.is === 'pairs' ? block.pairs : [])));
const quoteIn = (blocks: readonly Block[]) => blocks.find((block) => block.is === 'quote')?.text;

describe('each note', () => {
  const everywhere = [whole.link, 'AADSTS50079'];
  const inside = [fix.title, 'Affected: One person', 'MFA: No method', correlation, trace, tenant, app, '[password removed]'];
  it.each<[NoteKind, string[], string[]]>([
    [
      'reply',
      [...everywhere, 'The user has to register.', fix.tellUser],
      [...inside, fix.cause, fix.actor, 'Authentication Administrator'],
    ],
    [
      'internal',
      [...everywhere, ...inside, 'The user has to register.', fix.cause, fix.actor, 'Authentication Administrator', 'Azure CLI'],
      [fix.tellUser, 'Hello', '(to fill in)'],
    ],
    ['escalation', [...everywhere, ...inside, 'Azure CLI', 'Still missing'], [fix.tellUser, fix.cause, 'Hello']],
  ])('%s carries what it is for, and nothing else', (kind, carried, not) => {
    const text = plain(kind, whole);
    expect(carried.filter((part) => !text.includes(part))).toEqual([]);
    expect(not.filter((part) => text.includes(part))).toEqual([]);
  });

  it.each(noteKinds)('%s is whole with nothing but a link', (kind) => {
    const text = plain(kind, facts());
    expect(text).toContain(whole.link);
    expect(text).not.toMatch(/undefined|null|\[object/);
  });

  it('internal says what a claims challenge asks for', () => {
    expect(pairsIn(writeNote('internal', whole))['Claims challenge']).toContain('c1');
  });

  it('names well-known applications', () => {
    for (const kind of ['internal', 'escalation'] as const) expect(plain(kind, whole)).toContain(`Microsoft Graph (${resource})`);
  });

  it('cuts a long text, after redaction', () => {
    const long = facts({ paste: paste(`${'x '.repeat(740)}password=${'Fake-Passw0rd'.repeat(40)} ${'y '.repeat(2000)}`) });
    for (const kind of ['internal', 'escalation'] as const) {
      const quote = quoteIn(writeNote(kind, long)) ?? '';
      expect(quote.length).toBeLessThan(1600);
      expect(quote).not.toContain('Fake');
    }
  });
});

describe('the escalation note and the page on escalation ask for the same', () => {
  const page = readFileSync(join(root, 'docs/fixes/escalate.mdx'), 'utf8');
  const [, block = ''] = /### What to send\s+```text\n([\s\S]*?)```/.exec(page) ?? [];
  const asked = block
    .trim()
    .split('\n')
    .map((line) => line.replace(/:$/, ''));

  it.each<[string, NoteFacts]>([
    ['all', whole],
    ['nothing', facts()],
    ['only a text', facts({ paste: paste('AADSTS50105') })],
    ['only a fix', facts({ fix })],
  ])('with %s known', (_, known) => {
    const blocks = writeNote('escalation', known);
    const lines = blocks.flatMap((each) =>
      each.is === 'pairs' ? each.pairs.map(([term]) => term) : each.is === 'heading' ? [each.text] : [],
    );
    expect(asked.length).toBeGreaterThan(15);
    const own = /^(?:Escalation: |Still missing$)/;
    expect(lines.filter((line) => !own.test(line)).sort()).toEqual([...asked].sort());
  });

  it('fills in what the text gives', () => {
    expect(pairsIn(writeNote('escalation', whole))).toMatchObject({
      'AADSTS number(s), error, suberror': 'AADSTS50079, interaction_required, basic_action',
      'Correlation ID': correlation,
      'Request ID (trace ID)': trace,
      'Time in UTC, first and last': '2026-11-20T08:15:42.000Z',
      'Tenant ID': tenant,
      'App name and client ID': app,
      'Resource name and ID': `Microsoft Graph (${resource})`,
      'Path through the decision tree, and the fix it named': `Affected: One person; MFA: No method; ${fix.title}`,
    });
  });

  it('leaves no line empty', () => {
    for (const known of [whole, facts()])
      for (const [term, value] of Object.entries(pairsIn(writeNote('escalation', known)))) expect(value, term).not.toBe('');
  });

  it.each<[string, NoteFacts, string]>([
    ['of the text before that of the page', facts({ error: whole.error, paste: paste('AADSTS50105') }), 'AADSTS50105'],
    ['of the page without one in the text', facts({ error: whole.error, paste: paste('Hello') }), 'AADSTS50079'],
    ['of other families', facts({ paste: paste('AADB2C90077: x') }), 'AADB2C90077'],
    ['several', facts({ paste: paste('AADSTS50105: x AADSTS53003: y') }), 'AADSTS50105, AADSTS53003'],
  ])('gives the code: %s', (_, known, code) => {
    expect(pairsIn(writeNote('escalation', known))['AADSTS number(s), error, suberror']).toBe(code);
  });
});

describe('missing evidence', () => {
  const evidence = pagesBelow('docs/evidence').map((file) => file.replace(/^.*\/|\.mdx$/g, ''));
  const names = (known: NoteFacts) => missingFrom(known).map(({ what }) => what);

  it('is named with a page that says how to get it', () => {
    const missing = missingFrom(facts({ fix }));
    expect(missing).toHaveLength(8);
    expect(missing.filter((each) => !evidence.includes(each.evidence))).toEqual([]);
  });

  it.each<[string, NoteFacts, string[]]>([
    ['what a whole text lacks', whole, ['Sign-in log', 'Device state']],
    ['nothing, without a fix', { ...whole, fix: undefined }, []],
    ['all but the code', facts({ paste: paste('AADB2C90077: x') }), names(facts()).slice(1)],
    ['the code, too, of a text with a Windows error only', facts({ paste: paste('0xCAA2000C') }), names(facts())],
    [
      'no log and no device state that is in the text',
      { ...whole, paste: paste(`${wholeText}\nconditionalAccessStatus: failure\nAzureAdPrt : NO`) },
      [],
    ],
  ])('is %s', (_, known, missing) => {
    expect(names(known)).toEqual(missing);
  });

  it('stands in the escalation note, and only there', () => {
    const lists = (kind: NoteKind, of: NoteFacts) => writeNote(kind, of).filter((block) => block.is === 'list');
    expect(lists('escalation', whole)).toEqual([{ is: 'list', items: ['Sign-in log', 'Device state'] }]);
    expect(lists('escalation', { ...whole, fix: undefined })).toEqual([]);
    for (const kind of ['reply', 'internal'] as const) expect(lists(kind, facts({ fix }))).toEqual([]);
  });
});

describe('what an organisation sets', () => {
  const set = { ...whole, organisation: contoso };
  it.each<[string, string, NoteKind[]]>([
    ['its name', contoso.name, ['reply']],
    ['the contact', contoso.escalationContact, ['escalation']],
    ['its line for the fix', 'Phone 4711, weekdays.', ['reply', 'internal', 'escalation']],
    ['a line for another fix', 'Not for this fix.', []],
    ['the address of tickets', 'tickets.contoso.example', []],
  ])('%s stands where it belongs', (_, words, kinds) => {
    expect(noteKinds.filter((kind) => plain(kind, set).includes(words))).toEqual(kinds);
  });

  it.each(noteKinds)('leaves no trace in the %s note if it is empty', (kind) => {
    const blocks = writeNote(kind, whole);
    const empty = { ...whole, organisation: { ...unset, fixNotes: { register: '' } } };
    expect(writeNote(kind, empty)).toEqual(blocks);
    expect(blocks.filter((block) => 'text' in block && !block.text)).toEqual([]);
    expect(blocks.some((block) => block.is === 'paragraph' && block.text.startsWith('To:'))).toBe(false);
  });

  it('a fix that is called like a part of every object has no line', () => {
    const odd = { ...whole, fix: { ...fix, id: 'constructor' } };
    for (const kind of noteKinds) expect(plain(kind, odd)).not.toContain('function');
  });
});

/** Letters and digits only: no markup and no escape hides a value from the comparison. */
const bare = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#92);/g, '').replace(/[^\p{L}\p{N}]/gu, '');

function everyNote(of: NoteFacts): [name: string, text: string][] {
  return noteKinds.flatMap((kind) =>
    noteForms.map((form): [string, string] => [`${kind}, ${form}`, bare(render(writeNote(kind, of), form))]),
  );
}

describe('no secret reaches a note, and people only if they may stay', () => {
  it.each(pastes.filter(({ secrets, people }) => secrets.length + people.length > 0))('$id', ({ text, secrets, people }) => {
    for (const keepPeople of [false, true]) {
      const never = keepPeople ? secrets : [...secrets, ...people];
      for (const [name, note] of everyNote({ ...whole, paste: paste(text), keepPeople }))
        expect(
          never.filter((part) => note.includes(bare(part))),
          `${name}, people ${keepPeople ? 'kept' : 'out'}`,
        ).toEqual([]);
    }
  });

  it('people who may stay stand in the notes that quote the text', () => {
    const kept = { ...whole, keepPeople: true };
    for (const part of ['ada@contoso.example', '203.0.113.7'])
      expect(noteKinds.filter((kind) => plain(kind, kept).includes(part))).toEqual(['internal', 'escalation']);
  });

  it.each([
    ['as JSON', (json: string) => `AADSTS50076: x claims=${json}`],
    ['in base64', (json: string) => `AADSTS50076: x WWW-Authenticate: Bearer claims="${btoa(json)}"`],
    ['cut off', (json: string) => `AADSTS50076: x claims=${json.slice(0, -2)}`],
  ])('a claims challenge names nobody, %s', (_, write) => {
    const json = JSON.stringify({
      access_token: {
        acrs: { value: 'c1' },
        login_hint: { value: 'ada@contoso.example' },
        preferred_username: { value: 'carol' },
        polids: { values: ['password=Fake-Passw0rd', 'bob@contoso.example'] },
      },
    });
    const text = write(json);
    for (const keepPeople of [false, true])
      for (const [name, note] of everyNote(facts({ paste: paste(text), keepPeople }))) {
        expect(note, name).not.toContain('FakePassw0rd');
        if (!keepPeople) expect(note, name).not.toMatch(/adacontoso|bobcontoso/);
      }
    const line = pairsIn(writeNote('internal', facts({ paste: paste(text) })))['Claims challenge'];
    expect(line).toBeTruthy();
    expect(line).not.toMatch(/ada|bob|carol|Fake/);
  });

  it('what was taken out is counted', () => {
    const people = { 'e-mail address or user name': 1, 'IP address': 1 };
    expect(removedFrom(whole)).toEqual({ ...people, password: 1 });
    expect(removedFrom({ ...whole, keepPeople: true })).toEqual({ password: 1 });
    expect(removedFrom(facts())).toEqual({});
  });
});
