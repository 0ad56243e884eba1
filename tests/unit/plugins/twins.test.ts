import { describe, expect, it } from 'vitest';
import { twinFile, twinFiles, twinOf, twinPages } from '../../../src/plugins/twins';
import { smallCatalogue } from '../../fixtures/catalogue';

const site = { url: 'https://guide.example', baseUrl: '/help/' };
const page = { path: '/errors/AADSTS50076', title: 'AADSTS50076: Name', summary: 'What happened.', checked: '2026-11-23' };
const home = { title: 'Guide', summary: 'From an error to its fix.' };
const page50076 = 'https://guide.example/help/errors/AADSTS50076/';

/** The lines between summary and origin. */
function bodyOf(inside: string): string {
  const twin = twinOf(page, site, `<html><main id=content><article>${inside}</article></main></html>`);
  return twin.slice(twin.indexOf('What happened.') + 14, twin.lastIndexOf('---')).trim();
}

describe('twinOf', () => {
  it('begins with title and summary, and ends with the address, the day and whose it is', () => {
    const twin = twinOf(page, site, '<main><h1>AADSTS50076</h1><p>Name<p>What happened.<h2>More</h2></main>');
    expect(twin.split('\n').slice(0, 5)).toEqual(['# AADSTS50076: Name', '', 'What happened.', '', '## More']);
    expect(twin.match(/What happened/g)).toHaveLength(1);
    expect(twin.trim().split('\n').at(-1)).toMatch(
      /^<https:\/\/guide\.example\/help\/errors\/AADSTS50076\/>, checked 2026-11-23\..*MIT.*not affiliated/,
    );
  });

  it('refuses a page without <main>', () => {
    expect(() => twinOf(page, site, '<html></html>')).toThrow(page50076);
  });

  it.each([
    ['a button', '<button>Copy</button>'],
    ['a contents list', '<nav><a href=#x>Here</a></nav>'],
    ['a field', '<form><label>Text<input></label><textarea>x</textarea></form>'],
    ['a picture', '<svg><text>Words</text></svg>'],
    ['what is hidden', '<p hidden>Later</p>'],
    ['the fields for values', '<details data-values=""><summary>Copy with your values</summary></details>'],
    ['what an island is given', `<div data-island=TreeWalk data-props='{"a":"Don&apos;t <p>"}'></div>`],
    ['a comment', '<!-- note -->'],
  ])('leaves out %s', (_, html) => {
    expect(bodyOf(`${html}<p>Rest`)).toBe('Rest');
  });

  it('leaves out the link of a heading to itself', () => {
    expect(bodyOf('<h2 id=do>Do this<a class=hash-link href=#do>#</a></h2>')).toBe('## Do this');
  });

  it.each([
    ['/help/fixes/mfa/', 'https://guide.example/help/fixes/mfa/'],
    ['#q-who', `${page50076}#q-who`],
    ['https://learn.microsoft.com/en-us/x?y=1#z', 'https://learn.microsoft.com/en-us/x?y=1#z'],
  ])('makes the link %s absolute', (href, absolute) => {
    expect(bodyOf(`<p>See <a href="${href}">this</a>.`)).toBe(`See [this](${absolute}).`);
  });

  it('says facts and terms as entries', () => {
    const facts = '<dl><div><dt>Kind<dd>Normal step<dd>not a fault</div><div><dt>Time<dd>5 minutes</div></dl>';
    expect(bodyOf(facts)).toBe('- **Kind**: Normal step (not a fault)\n- **Time**: 5 minutes');
  });

  it('numbers the questions of a tree and says where each answer leads', () => {
    const tree = `<section data-question=text><h3 id=ask-text>What does it say?</h3><p>Look.<ol>
      <li><a data-answer=reserved href=/help/fixes/reserved/><span>A reserved <code>id</code></span><span>Replace it</span></a>
      <li><a data-answer=unsure href=#q-who><span>I don't know</span></a><a href=/help/clients/cli/>Playbook: CLI</a></ol></section>
      <section data-question=who><h3 id=ask-who>Who is affected?</h3></section>`;
    expect(bodyOf(tree)).toBe(
      [
        '### 1. What does it say?',
        'Look.',
        `1. A reserved \`id\` → [Replace it](https://guide.example/help/fixes/reserved/)\n2. I don't know → [2. Who is affected?](${page50076}#q-who) · [Playbook: CLI](https://guide.example/help/clients/cli/)`,
        '### 2. Who is affected?',
      ].join('\n\n'),
    );
  });

  it('keeps code as it is, with its language', () => {
    const code =
      '<pre><code class=language-bash><span>az login</span><span> --tenant <var>&lt;tenant-id></var></span>\n<!-- --># a_b *c*</code></pre>';
    expect(bodyOf(code)).toBe('```bash\naz login --tenant <tenant-id>\n# a_b *c*\n```');
  });

  it('says which alternative a block of code is', () => {
    const tabs =
      '<div data-tabs=""><div data-tab=Bash><p class=Tabs-label>Bash<pre><code class=language-bash>ls</code></pre></div></div>';
    expect(bodyOf(tabs)).toBe('**Bash**\n\n```bash\nls\n```');
  });

  it('makes tables of tables', () => {
    expect(bodyOf('<table><thead><tr><th>See<th>Do<tbody><tr><td>a | b<td><code>c</code></table>')).toBe(
      '| See | Do |\n| - | - |\n| a \\| b | `c` |',
    );
  });

  it('makes one line of an entry with a heading', () => {
    const card = `<ul><li><ul class=Pills-pills><li>User<li>5 minutes</ul><h3><a href=/help/fixes/mfa/>Complete it</a></h3><p>Proof is missing.</ul>`;
    expect(bodyOf(card)).toBe('- **[Complete it](https://guide.example/help/fixes/mfa/)**: Proof is missing. (User · 5 minutes)');
  });

  it('lets a text be no markup, and a name be found as it is written', () => {
    expect(bodyOf('<p>&lt;script>alert(1)&lt;/script> *not* [a](b) interaction_required')).toBe(
      '\\<script>alert(1)\\</script> \\*not\\* \\[a]\\(b) interaction_required',
    );
  });

  it('keeps words apart that only styles part', () => {
    expect(bodyOf('<p>Says so.<span><a href=#a>one</a><a href=#b>two</a></span>')).toBe(
      `Says so. [one](${page50076}#a) · [two](${page50076}#b)`,
    );
  });
});

describe('twinFiles', () => {
  it('are one for home and for each document, beside its page', () => {
    const pages = new Map(twinPages(smallCatalogue, home).map(({ path }) => [path, `<main><p>${path}</main>`]));
    const files = twinFiles(smallCatalogue, site, home, pages);
    const { errors, areas, fixes, trees, evidence, clients, develop } = smallCatalogue;
    const paths = [...errors, ...areas, ...fixes, ...trees, ...evidence, ...clients, ...develop].map(
      ({ path }) => `${path.slice(1)}.md`,
    );
    expect([...files.keys()].sort()).toEqual([...paths, 'index.md', 'glossary.md'].sort());
    expect(files.get('fixes/register.md')).toMatch(/^# Register a sign-in method\n\nSomething is missing\.\n/);
    expect(files.get('index.md')).toMatch(/^# Guide\n\nFrom an error to its fix\.\n/);
  });

  it('need every page', () => {
    expect(() => twinFiles(smallCatalogue, site, home, new Map())).toThrow('https://guide.example/help/');
  });

  it.each([
    ['', 'index.md'],
    ['/glossary', 'glossary.md'],
    ['/fixes/mfa', 'fixes/mfa.md'],
  ])('of the path "%s" is %s', (path, file) => expect(twinFile(path)).toBe(file));
});
