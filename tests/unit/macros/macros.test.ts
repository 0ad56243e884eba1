import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { Context, Liquid } from 'liquidjs';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { guessCodes } from '../../../src/parser/codes';
import { anySite, macroFiles, remarkSite } from '../../../src/plugins/macros';
import { root } from '../../fixtures/docs';

const read = (name: string) => readFileSync(join(root, 'deploy/macros', `${name}.txt`), 'utf8');

/** What a macro is given. */
interface Ticket {
  title?: string;
  description?: string;
  comment?: string;
}

/** A macro, run on a ticket: what it writes, or nothing. */
type Macro = (ticket: Ticket) => string;

/** A field of ServiceNow that keeps what was written to it before. */
const journal = (entries: string[]) => ({ getJournalEntry: (count: number) => (count === -1 ? entries.join('\n\n') : '') });

/** A ticket of ServiceNow, as far as the rule asks it for something. Each update runs the rule again, as it would there. */
function serviceNow({ title = '', description = '', comment = '' }: Ticket, notes: string[] = []) {
  const script = read('servicenow-business-rule');
  let updates = 0;
  const current = {
    short_description: title,
    description,
    comments: journal(comment ? [comment] : []),
    get work_notes() {
      return journal(notes) as unknown as string;
    },
    set work_notes(text: string) {
      notes.unshift(`2026-11-19 11:10:56 - System (Work notes)\n${text}`);
    },
    update() {
      updates++;
      if (updates > 5) throw new Error('The rule calls itself for ever.');
      run();
    },
  };
  const run = () => runInNewContext(script, { current });
  run();
  return { notes, updates };
}

const liquid = new Liquid();
const ofLiquid =
  (name: string, titleKey: string): Macro =>
  ({ title = '', description = '', comment = '' }) =>
    liquid.parseAndRenderSync(read(name), { ticket: { [titleKey]: title, description, latest_public_comment: comment } });

/** Smart values of Jira: a section is written once for each match, and a dot is what the pattern has in brackets. */
const jira: Macro = ({ title = '', description = '', comment = '' }) =>
  read('jira-automation').replace(
    /\{\{#text\.match\("\(\?i\)(.+?)"\)\}\}\n([\s\S]*?)\{\{\/\}\}\n/g,
    (_, pattern: string, body: string) =>
      [...`${title} ${description} ${comment}`.matchAll(new RegExp(pattern, 'gi'))]
        .map(([, found = '']) => body.replaceAll('{{.}}', found))
        .join(''),
  );

/** The bookmarklet in a page in which the description is selected: what it opens, or what it says. */
function bookmarklet(selection: string) {
  const opened: string[][] = [];
  const said: string[] = [];
  runInNewContext(read('bookmarklet').trim(), {
    getSelection: () => ({ toString: () => selection }),
    open: (...args: string[]) => opened.push(args),
    alert: (text: string) => said.push(text),
  });
  return { opened, said };
}

const macros: [string, Macro][] = [
  ['servicenow-business-rule', (ticket) => serviceNow(ticket).notes.join('\n')],
  ['zendesk-macro', ofLiquid('zendesk-macro', 'title')],
  ['freshdesk-canned-response', ofLiquid('freshdesk-canned-response', 'subject')],
  ['jira-automation', jira],
];

/** The codes that the links of a text carry, as the site reads them. */
const linked = (text: string) =>
  [...text.matchAll(/https:\/\/aadsts\.example\/error\/\?code=(\w+)/g)].map(([, code = '']) => {
    const { codes, otherCodes } = guessCodes(code);
    return [...codes, ...otherCodes].join();
  });

const texts: [what: string, ticket: Ticket, codes: string[]][] = [
  ['nothing', {}, []],
  ['no code', { title: 'Cannot sign in', description: 'Call me at 0123456789. Order 700020.' }, []],
  ['a code in the description', { description: 'AADSTS50076: Due to a configuration change' }, ['50076']],
  ['a code in the title', { title: 'AADSTS700016 again', description: 'as last week' }, ['700016']],
  ['a code in a comment', { description: 'see below', comment: 'It says AADSTS65001.' }, ['65001']],
  ['the code as the last thing', { description: 'The user sees AADSTS700020' }, ['700020']],
  ['nothing but the code', { description: 'AADSTS700020' }, ['700020']],
  ['small letters', { description: 'aadsts50105 after an update' }, ['50105']],
  ['a space between', { description: 'Error AADSTS 700020 in Teams' }, ['700020']],
  ['a colon between', { description: 'AADSTS: 53003' }, ['53003']],
  ['seven digits', { description: 'AADSTS7000218' }, ['7000218']],
  ['another family', { description: 'AADB2C90077: no session' }, ['AADB2C90077']],
  ['both families', { description: 'AADSTS50058, then aadb2c90077' }, ['50058', 'AADB2C90077']],
  ['two codes', { description: 'first AADSTS50076 and then AADSTS50079' }, ['50076', '50079']],
  ['a code that begins like another', { description: 'AADSTS70002 and AADSTS700027' }, ['70002', '700027']],
  ['one code on each line', { description: 'AADSTS50126\r\nAADSTS50053\nbye' }, ['50126', '50053']],
  ['digits on the next line', { description: 'AADSTS50076\n12345 is my number' }, ['50076']],
  ['HTML', { description: '<p>It says <b>AADSTS50011</b>: &quot;The redirect URI&quot;<br>AADSTS90002</p>' }, ['50011', '90002']],
  ['too many digits', { description: 'AADSTS12345678901' }, []],
  ['a date after the letters', { description: 'AADSTS 2026-11-19' }, []],
  ['letters without digits', { description: 'Some AADSTS error, AADSTS, aadsts.' }, []],
];

describe.each(macros)('%s', (_, macro) => {
  it.each(texts)('reads %s', (_, ticket, codes) => {
    expect(linked(macro(ticket)).sort()).toEqual(codes.toSorted());
  });

  it('puts nothing of the ticket into its text but the code', () => {
    const text = macro({
      title: 'Adele',
      description: 'AADSTS50076 {{ ticket.secret }} <script>alert(1)</script> adele@contoso.example',
      comment: 'Correlation ID: 9d41e6aa',
    });
    expect(linked(text)).toEqual(['50076']);
    expect(text).not.toMatch(/adele|9d41e6aa|script|secret/i);
  });
});

describe('servicenow-business-rule', () => {
  it('writes a work note once: the run that its own update starts finds it there', () => {
    const { notes, updates } = serviceNow({ description: 'AADSTS50076 and again AADSTS50076' });
    expect(notes).toHaveLength(1);
    expect(linked(notes.join())).toEqual(['50076']);
    expect(updates).toBe(1);
  });

  it('writes nothing, and saves nothing, where there is no code', () => {
    expect(serviceNow({ description: 'AADSTS' })).toEqual({ notes: [], updates: 0 });
  });

  it('adds only what the work notes do not hold yet', () => {
    const before = ['2026-11-19 (Work notes)\nAADSTS700027: https://aadsts.example/error/?code=AADSTS700027'];
    const { notes } = serviceNow({ description: 'AADSTS70002 AADSTS700027' }, before);
    expect(notes).toHaveLength(2);
    expect(linked(notes[0] ?? '')).toEqual(['70002']);
  });

  it('stops at five codes', () => {
    const description = Array.from({ length: 40 }, (_, index) => `AADSTS${50000 + index}`).join(' ');
    expect(linked(serviceNow({ description }).notes.join())).toHaveLength(5);
  });

  it('is plain ES5', () => {
    expect(() => transformSync(read('servicenow-business-rule'), { target: 'es5' })).not.toThrow();
    expect(() => transformSync('const a = 1;', { target: 'es5' })).toThrow();
  });
});

describe.each(['zendesk-macro', 'freshdesk-canned-response'])('%s', (name) => {
  it('names each code once', () => {
    const ticket = { description: 'AADSTS50076 aadsts50076', latest_public_comment: 'AADSTS: 50076' };
    expect(linked(liquid.parseAndRenderSync(read(name), { ticket }))).toEqual(['50076']);
  });

  it('says so where there is no code', () => {
    expect(liquid.parseAndRenderSync(read(name), { ticket: {} })).toContain('No AADSTS code');
  });

  it('carries nothing over from the ticket before', () => {
    // The Liquid of Ruby keeps what a template assigned until its next use.
    const templates = liquid.parse(read(name));
    const context = new Context({ ticket: { description: 'AADSTS50076' } });
    liquid.renderSync(templates, context);
    context.push({ ticket: { description: 'AADSTS65001' } });
    expect(linked(String(liquid.renderSync(templates, context)))).toEqual(['65001']);
  });
});

describe('bookmarklet', () => {
  it.each(texts.filter(([, { title, comment, description }]) => description && !title && !comment))(
    'opens the first code of a selection with %s',
    (_, { description = '' }, [first]) => {
      const { opened, said } = bookmarklet(description);
      expect(linked(opened.flat().join(' '))).toEqual(first ? [first] : []);
      expect(said).toHaveLength(first ? 0 : 1);
    },
  );

  it('gives the page that it opens no hold on the page that it came from', () => {
    expect(bookmarklet('AADSTS50076').opened).toEqual([[`${anySite}error/?code=AADSTS50076`, '_blank', 'noopener']]);
  });

  it('is one line, as an address must be', () => {
    expect(read('bookmarklet')).toMatch(/^javascript:[^\n#%]+\n$/);
  });
});

describe('the address of the site', () => {
  const site = { url: 'https://help.contoso.example', baseUrl: '/signin/' };

  it('takes the place of the example in every published text', () => {
    const files = macroFiles(site, root);
    expect([...files.keys()].sort()).toEqual(
      ['bookmarklet', ...macros.map(([name]) => name)].sort().map((name) => `macros/${name}.txt`),
    );
    for (const [path, text] of files) {
      expect(text, path).toContain('https://help.contoso.example/signin/');
      expect(text, path).not.toContain('aadsts.example');
    }
  });

  it('takes its place in the code of a page, and leaves the text of the page alone', () => {
    const page: Root = {
      type: 'root',
      children: [
        { type: 'code', value: `<iframe src="${anySite}embed/x/">` },
        {
          type: 'paragraph',
          children: [
            { type: 'inlineCode', value: anySite },
            { type: 'text', value: anySite },
          ],
        },
      ],
    };
    remarkSite(site)(page);
    expect(page.children).toMatchObject([
      { value: '<iframe src="https://help.contoso.example/signin/embed/x/">' },
      { children: [{ value: 'https://help.contoso.example/signin/' }, { value: anySite }] },
    ]);
  });
});
