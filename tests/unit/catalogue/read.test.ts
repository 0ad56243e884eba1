import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorId } from '../../../src/catalogue/id';
import { readCatalogue } from '../../../src/catalogue/read';
import { clientIds } from '../../../src/parser/client';
import { ContentError, type Problem } from '../../../src/problem';

const mfa = 'docs/errors/AADSTS50076.mdx';
const odd = 'docs/errors/AADSTS700020.mdx';
const fix = 'docs/fixes/complete-mfa.mdx';
const tree = 'docs/trees/interaction.mdx';
const log = 'docs/evidence/sign-in-log.mdx';
const area = 'docs/areas/mfa.mdx';
const areaPage = (title: string) => `---
title: ${title}
summary: What the codes of this family are about, in a line.
learn: [error-codes]
checked: 2026-11-24
---

## What they have in common

A second proof.

## How to tell them apart

By the text.
`;
const table = 'src/sources/learn.tsv';
const client = 'docs/clients/azure-cli.mdx';
const library = 'docs/develop/msal-browser.mdx';
const glossary = 'docs/glossary.mdx';

/** A page about one subject that serves a few clients: each client needs a page. */
const subject = (order: number, clients: readonly string[]) => `---
title: Subject ${order}
summary: What a developer has to know about this one subject.
order: ${order}
client: [${clients.join(', ')}]
learn: [error-codes]
checked: 2026-11-24
---

## Do this

## Check that it works

## Never do this
`;
const otherClients = clientIds.filter((id) => id !== 'azure-cli' && id !== 'msal-browser');
const subjects = Object.fromEntries(
  Array.from({ length: Math.ceil(otherClients.length / 3) }, (_, place) => [
    `docs/develop/subject-${place}.mdx`,
    subject(place + 10, otherClients.slice(place * 3, place * 3 + 3)),
  ]),
);

/** A project without a fault. */
const sound: Readonly<Record<string, string>> = {
  [area]: areaPage('Multifactor authentication'),
  'docs/areas/interaction.mdx': areaPage('Interaction'),
  [mfa]: `---
code: "50076"
name: UserStrongAuthClientAuthNRequired
title: "AADSTS50076: MFA is needed"
summary: MFA is needed now for this resource, and nobody was there.
kind: interrupt
area: mfa
actor: user
status: current
oauth: [interaction_required]
related: ["700020"]
tree: interaction
start: mfa
fixes: [complete-mfa]
learn: [error-codes]
sample: "AADSTS50076: MFA is needed"
checked: 2026-11-23
---

## Why it happens

A policy wants it.

## How to confirm

Look at the log.
`,
  [odd]: `---
code: "700020"
title: "AADSTS700020: two meanings"
summary: The sources disagree on what this number says to the reader.
kind: failure
area: interaction
actor: depends
status: disputed
oauth: []
meanings:
  - text: It requires interaction
    says: A person has to act.
    source: error-codes
    seen: 2025-02-03
    leadsTo: tree:interaction
  - text: It is reserved
    says: No sign-in will cure it.
    source: lookup
    seen: 2022-02-11
    leadsTo: fix:complete-mfa
aliases: ["26000"]
related: []
tree: interaction
learn: [error-codes]
sample: "AADSTS700020: It requires interaction"
checked: 2026-11-23
---
`,
  [fix]: `---
title: Complete MFA
cause: The user has a method but did not finish the prompt.
actor: user
minutes: 5
evidence: [sign-in-log]
learn: [error-codes]
checked: 2026-11-23
tellUser: Please finish the prompt in your Authenticator app when it appears.
---

## Do this

1. Open the **app** itself.
2. Finish the prompt.

## Check that it worked

## Escalate when

## Never do this
`,
  [tree]: `---
title: Interaction
summary: Two answers lead to the one fix that applies here.
learn: [error-codes]
checked: 2026-11-23
---

<DecisionTree start="mfa">
  <Question id="mfa" ask="Can the user complete MFA?" trail="MFA">
    <Answer id="yes" fix="complete-mfa">Yes</Answer>
    <Answer id="unsure" fix="complete-mfa">I don't know</Answer>
  </Question>
</DecisionTree>
`,
  [log]: `---
title: Sign-in log
summary: What Microsoft Entra ID has written down of a sign-in.
actor: helpdesk
minutes: 3
order: 1
learn: [error-codes]
checked: 2026-11-23
---

## Collect it
`,
  [client]: `---
title: Azure CLI
summary: From a command that stops to the one line that cures it.
client: [azure-cli]
decides:
  tenant: The one that the command was run in.
sample: "az login: AADSTS50076: MFA is needed, and nobody is there."
fixes: [complete-mfa]
learn: [error-codes]
checked: 2026-11-24
---

## Do this

## Check that it worked

## What does not help
`,
  [library]: `---
title: MSAL Browser
summary: What the library raises, and what the code does with it.
order: 2
client: [msal-browser]
packages: ["@azure/msal-browser"]
read: [{ name: Something, version: 1.0.0, seen: 2026-11-24 }]
fixes: [complete-mfa]
learn: [error-codes]
checked: 2026-11-24
---

## What it raises

## Right and wrong

## Pass the claims on

## Traps

## Log it

## Check that it works
`,
  ...subjects,
  [glossary]: `---
title: Glossary
summary: The words of sign-in errors, each in one or two plain sentences.
checked: 2026-11-24
terms:
  - id: suberror
    term: suberror
    says: What an OAuth error asks for, more exactly.
    learn: error-codes
    see: [tenant]
  - id: tenant
    term: tenant
    also: [directory]
    says: One organization in Microsoft Entra ID.
---
`,
  'package-lock.json': JSON.stringify({ packages: { 'node_modules/@azure/msal-browser': { version: '5.30.0' } } }),
  [table]:
    'id\ttitle\turl\nerror-codes\tError codes\thttps://learn.microsoft.com/codes\nlookup\tLookup\thttps://login.microsoftonline.com/error\n',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aadsts-catalogue-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function readProject(changes: Readonly<Record<string, string>> = {}) {
  const project = mkdtempSync(join(folder, 'project-'));
  for (const [file, text] of Object.entries({ ...sound, ...changes })) {
    mkdirSync(join(project, dirname(file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
  return readCatalogue(project);
}

function problemsOf(changes: Readonly<Record<string, string>>): readonly Problem[] {
  try {
    readProject(changes);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

const checkedDay = 'checked: 2026-11-23\n';
const changed = (date: string, says: string) => `${checkedDay}changes:\n  - date: ${date}\n    says: ${says}\n`;
const upwards = 'A question more.\n  - date: 2026-11-24\n    says: Another one.';

type Row = [fault: string, file: string, from: string, to: string, line: number, what: string, cure: string];

function expectProblem(file: string, from: string, to: string, problem: Problem) {
  const text = sound[file] ?? '';
  expect(text).toContain(from);
  expect(problemsOf({ [file]: text.replace(from, to) })).toContainEqual(problem);
}

describe('a sound project', () => {
  it('is read without a problem', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('gives the pages with their addresses, errors by number and evidence in its order', () => {
    const catalogue = readProject({
      'docs/evidence/a-later-one.mdx': (sound[log] ?? '').replace('order: 1', 'order: 3'),
      'docs/errors/AADSTS500121.mdx': (sound[mfa] ?? '').replaceAll('50076', '500121').replace('nobody', 'no one'),
    });
    expect(catalogue.errors.map(({ code, path, file }) => [code, path, file])).toEqual([
      ['50076', '/errors/AADSTS50076', mfa],
      ['500121', '/errors/AADSTS500121', 'docs/errors/AADSTS500121.mdx'],
      ['700020', '/errors/AADSTS700020', odd],
    ]);
    expect(catalogue.evidence.map(({ id }) => id)).toEqual(['sign-in-log', 'a-later-one']);
    expect(catalogue.fixes[0]).toMatchObject({
      id: 'complete-mfa',
      steps: ['Open the app itself.', 'Finish the prompt.'],
      minutes: 5,
    });
    expect(catalogue.trees[0]?.graph).toMatchObject({ id: 'interaction', start: 'mfa' });
    expect(Object.keys(catalogue.sources)).toEqual(['error-codes', 'lookup']);
    expect(catalogue.clients[0]).toMatchObject({ id: 'azure-cli', path: '/clients/azure-cli' });
    expect(catalogue.develop.map(({ order }) => order)).toEqual(
      catalogue.develop.map(({ order }) => order).sort((a, b) => a - b),
    );
    expect(catalogue.develop[0]?.versions).toEqual([{ name: '@azure/msal-browser', version: '5.30.0' }]);
    expect(catalogue.glossary.terms.map(({ id }) => id)).toEqual(['suberror', 'tenant']);
  });

  it('keeps what changed on a page, also after the day of its own check', () => {
    const text = (sound[tree] ?? '').replace(checkedDay, changed('2026-11-24', 'A question more.'));
    expect(readProject({ [tree]: text }).trees[0]?.changes).toEqual([{ date: '2026-11-24', says: 'A question more.' }]);
  });

  it('is plain data', () => {
    const catalogue = readProject();
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
  });

  it('may have lines that end as on Windows', () => {
    expect(problemsOf({ [mfa]: (sound[mfa] ?? '').replaceAll('\n', '\r\n') })).toEqual([]);
  });

  it('may hold drafts and notes whose names begin with _', () => {
    expect(problemsOf({ 'docs/errors/_draft.mdx': 'no front matter' })).toEqual([]);
  });
});

describe('a mistake in front matter is told with file, line, key and cure', () => {
  it.each<Row>([
    ['a misspelt key', mfa, 'kind: interrupt', 'knd: interrupt', 6, '"knd"', '"kind"'],
    ['a key of no meaning', mfa, 'kind: interrupt', 'kind: interrupt\nxxxxxxxxxxxxx: 1', 7, '"xxxxxxxxxxxxx"', 'summary'],
    ['a misspelt key of a meaning', odd, '    source: lookup', '    sorce: lookup', 18, '"sorce"', '"source"'],
    ['a missing key', mfa, 'area: mfa\n', '', 1, '"area"', 'mfa'],
    ['a word that is not on the list', mfa, 'kind: interrupt', 'kind: interupt', 6, '"kind"', 'interrupt'],
    ['an actor that only errors have', fix, 'actor: user', 'actor: nobody', 4, '"actor"', 'helpdesk'],
    ['a text that is too long', mfa, 'nobody was there.', 'x'.repeat(160), 5, '"summary"', '160'],
    ['a text that is too short', fix, 'The user has a method but did not finish the prompt.', 'No.', 3, '"cause"', '40'],
    ['a number that is too small', fix, 'minutes: 5', 'minutes: 0', 5, '"minutes"', '1'],
    ['a number that is text', fix, 'minutes: 5', 'minutes: five', 5, '"minutes"', 'number'],
    ['a code without quotes', mfa, 'code: "50076"', 'code: 50076', 2, '"code"', 'quotes'],
    ['a code that is none', mfa, 'code: "50076"', 'code: "AADSTS50076"', 2, '"code"', ''],
    ['a date in another order', mfa, 'checked: 2026-11-23', 'checked: 23.11.2026', 17, 'YYYY-MM-DD', ''],
    ['a day that does not exist', mfa, 'checked: 2026-11-23', 'checked: 2026-02-30', 17, '"checked"', ''],
    ['an id that is not lower-case words', fix, 'learn: [error-codes]', 'learn: [Error_Codes]', 7, '"learn.0"', ''],
    ['a list that is none', mfa, 'oauth: [interaction_required]', 'oauth: interaction_required', 10, '"oauth"', 'array'],
    ['an empty list of sources', log, 'learn: [error-codes]', 'learn: []', 7, '"learn"', '1'],
    ['a single meaning', odd, (sound[odd] ?? '').match(/ {2}- text: It is[\s\S]*?mfa\n/)?.[0] ?? '', '', 11, '"meanings"', '2'],

    ['an unknown fix', mfa, 'fixes: [complete-mfa]', 'fixes: [complete-mfas]', 14, '"complete-mfas"', '"complete-mfa"'],
    ['an unknown tree', mfa, 'tree: interaction', 'tree: interacting', 12, '"interacting"', '"interaction"'],
    ['an unknown question', mfa, 'start: mfa', 'start: mfas', 13, '"mfas"', '"mfa"'],
    ['a start without a tree', mfa, 'tree: interaction\n', '', 12, '"start"', '"tree"'],
    ['an unknown source', mfa, 'learn: [error-codes]', 'learn: [error-code]', 15, '"error-code"', '"error-codes"'],
    ['an unknown related code', mfa, 'related: ["700020"]', 'related: ["700021"]', 11, '"700021"', '"700020"'],
    ['an unknown evidence page', fix, 'evidence: [sign-in-log]', 'evidence: [signin-log]', 6, '"signin-log"', '"sign-in-log"'],
    ['an unknown source of a meaning', odd, 'source: lookup', 'source: lookups', 18, '"lookups"', '"lookup"'],
    ['a meaning that leads nowhere', odd, 'fix:complete-mfa', 'fix:complete', 20, '"complete"', 'complete-mfa'],
    ['a meaning that leads to no tree', odd, 'tree:interaction', 'tree:complete-mfa', 15, '"complete-mfa"', ''],
    ['a code that does not fit the file name', mfa, 'code: "50076"', 'code: "50077"', 2, '"50077"', 'AADSTS50077.mdx'],
    ['a title without the code', mfa, 'title: "AADSTS50076: MFA', 'title: "AADSTS50077: MFA', 4, '"title"', 'AADSTS50076: '],
    ['an alias that has a page', odd, 'aliases: ["26000"]', 'aliases: ["50076"]', 21, '"50076"', '"related"'],
    ['a disputed code without meanings', mfa, 'status: current', 'status: disputed', 9, '"status"', '"meanings"'],
    ['meanings of a code that is not disputed', odd, 'status: disputed', 'status: current', 11, '"meanings"', 'disputed'],
    ['an error that leads nowhere', odd, 'tree: interaction\nlearn', 'learn', 1, '"fixes"', ''],

    ['an unknown client', client, 'client: [azure-cli]', 'client: [azure-clie]', 4, '"azure-clie"', '"azure-cli"'],
    [
      'a client that another page serves',
      library,
      '[msal-browser]',
      '[msal-browser, azure-cli]',
      5,
      'azure-cli',
      'Keep it on one',
    ],
    ['a fact that decides nothing known', client, '  tenant:', '  tennant:', 6, '"tennant"', '"tenant"'],
    [
      'an unknown fix of a client',
      client,
      'fixes: [complete-mfa]',
      'fixes: [complete-mfas]',
      8,
      '"complete-mfas"',
      '"complete-mfa"',
    ],
    [
      'a package that is not installed',
      library,
      'packages: ["@azure/msal-browser"]',
      'packages: ["msal"]',
      6,
      '"msal"',
      'npm install',
    ],
    ['a term that is there twice', glossary, '- id: tenant', '- id: suberror', 11, '"suberror"', 'Join'],
    ['a form of two terms', glossary, 'also: [directory]', 'also: [Suberror]', 11, '"suberror"', 'Keep it on one'],
    ['a term that refers to none', glossary, 'see: [tenant]', 'see: [tenants]', 10, '"tenants"', 'tenant'],
    ['a term without its source', glossary, 'learn: error-codes', 'learn: error-code', 9, '"error-code"', 'learn.tsv'],

    ['a change after every check', tree, checkedDay, changed('2026-11-25', 'A question more.'), 7, '2026-11-24', 'Correct'],
    ['a change that says next to nothing', tree, checkedDay, changed('2026-11-24', 'More.'), 8, '"changes.0.says"', '10'],
    ['changes that go upwards', tree, checkedDay, changed('2026-11-23', upwards), 7, 'newest day', ''],
    ['no front matter', mfa, '---\n', '', 1, 'front matter', '---'],
    ['front matter that is not YAML', mfa, 'title: "AADSTS50076: MFA is needed"', 'title: AADSTS50076: MFA', 4, 'YAML', 'quotes'],
  ])('%s', (_, file, from, to, line, what, cure) => {
    expectProblem(file, from, to, { file, line, what: expect.stringContaining(what), cure: expect.stringContaining(cure) });
  });

  it('names the keys that a meaning takes, not those of the page', () => {
    const text = (sound[odd] ?? '').replace('    source: lookup', '    qqqqqqqqqqqq: lookup');
    expect(problemsOf({ [odd]: text })).toContainEqual(
      expect.objectContaining({ cure: expect.stringMatching(/says(?!.*summary)/) }),
    );
  });

  it('one alias on two pages', () => {
    const problems = problemsOf({ [mfa]: (sound[mfa] ?? '').replace('related:', 'aliases: ["26000"]\nrelated:') });
    expect(problems).toEqual([expect.objectContaining({ file: odd, line: 21, what: expect.stringContaining('"26000"') })]);
  });

  it('two pages that say the same', () => {
    const summary = 'summary: The sources disagree on what this number says to the reader.';
    const problems = problemsOf({ [mfa]: (sound[mfa] ?? '').replace(/summary: .*/, summary) });
    expect(problems).toEqual([expect.objectContaining({ file: odd, line: 4, what: expect.stringContaining(mfa) })]);
  });
});

describe('a mistake in a page is told with file, line and cure', () => {
  it.each<Row>([
    ['a missing heading', fix, '## Escalate when\n', '', 1, '"Escalate when"', '## Escalate when'],
    ['a heading that occurs twice', mfa, '## Why it happens', '## How to confirm', 24, '"How to confirm"', ''],
    ['a heading that stands too late', mfa, 'Look at the log.', '## How to fix it', 26, '"How to fix it"', 'How to fix it · How'],
    ['a heading that is not known', mfa, '## Why it happens', '## Reasons', 20, '"Reasons"', 'Why it happens'],
    ['a heading of a fix in an error', mfa, '## Why it happens', '## Do this', 20, '"Do this"', 'Why it happens'],
    ['a long form that is not complete', odd, '2026-11-23\n---\n', '2026-11-23\n---\n## Description\n', 1, '"Notes"', '## Notes'],
    ['two forms mixed', mfa, '## Why it happens', '## Description', 20, '"Description"', 'Why it happens'],
    ['a heading of a subject on the page of a library', library, '## Traps', '## Never do this', 19, '"Never do this"', 'Traps'],
    ['a heading of the first level', mfa, '## Why it happens', '# Why it happens', 20, 'first level', '##'],
    [
      'a fix without steps',
      fix,
      '1. Open the **app** itself.\n2. Finish the prompt.',
      'Open the app.',
      1,
      '"Do this"',
      'ordered list',
    ],
    ['braces outside of code', mfa, 'A policy wants it.', 'A policy wants {it.', 22, 'MDX', 'backticks'],
    ['a placeholder outside of code', mfa, 'A policy wants it.', 'A <policy> wants it.', 22, 'MDX', 'backticks'],
    ['a tree page without its tree', tree, (sound[tree] ?? '').replace(/[\s\S]*---\n/, ''), 'Words.\n', 1, 'DecisionTree', ''],
    ['an answer that leads to no fix', tree, 'id="yes" fix="complete-mfa"', 'id="yes" fix="mfa"', 10, '"mfa"', ''],
    ['an attribute that is not plain text', tree, 'id="yes" fix="complete-mfa"', 'id="yes" fix={mfa}', 10, '"fix"', 'fix="…"'],
  ])('%s', (_, file, from, to, line, what, cure) => {
    expectProblem(file, from, to, { file, line, what: expect.stringContaining(what), cure: expect.stringContaining(cure) });
  });

  it.each([
    ['a file that is no page', 'docs/errors/notes.md'],
    ['a folder', 'docs/errors/mfa/AADSTS50079.mdx'],
  ])('%s on a shelf', (_, file) => {
    expect(problemsOf({ [file]: 'Words.' })).toContainEqual(
      expect.objectContaining({ file: expect.stringMatching(/^docs\/errors\/(notes\.md|mfa)$/), line: 1 }),
    );
  });

  it('is told together with all others', () => {
    const problems = problemsOf({
      [mfa]: (sound[mfa] ?? '').replace('kind: interrupt', 'knd: interrupt'),
      [fix]: (sound[fix] ?? '').replace('minutes: 5', 'minutes: 0'),
      [log]: 'Words.',
    });
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([mfa, fix, log]));
  });

  it('is told where a client that the parser knows has no page', () => {
    const problems = problemsOf({ [library]: (sound[library] ?? '').replace('client: [msal-browser]\n', '') });
    expect(problems).toEqual([
      expect.objectContaining({ file: 'src/parser/client.ts', what: expect.stringContaining('"msal-browser"') }),
    ]);
  });

  it('in the table of sources is told with its line', () => {
    expect(() => readProject({ [table]: `${sound[table]}lookup\tTwice\thttps://aka.ms/twice\n` })).toThrow('learn.tsv:4');
  });
});

it.each([
  ['700020', 'AADSTS700020'],
  ['AADB2C90077', 'AADB2C90077'],
])('the page of %s is called %s', (code, id) => {
  expect(errorId(code)).toBe(id);
});
