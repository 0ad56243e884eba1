import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../../../src/plugins/folder';

const policy =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'\">";

/** A page below /guide/ as the build writes them. */
const page = (path: string, body: string, head = '') =>
  `<!doctype html><html><head><meta charset=UTF-8>${policy}<script type="module" src="/guide/assets/islands/entry-1.js"></script>` +
  `<link rel=canonical href=https://help.test/guide/${path} /><link rel=stylesheet href=/guide/assets/css/a.css />${head}</head><body>${body}</body></html>`;

/** A built site of a few files, some of them given by the test. */
function site(files: Readonly<Record<string, string>> = {}) {
  const all = new Map(
    Object.entries({
      'index.html': page('', '<a href=/guide/errors/>All</a>'),
      'error/index.html': page('error/', ''),
      'decode/index.html': page('decode/', ''),
      'errors/index.html': page('errors/', '<a href=/guide/errors/AADSTS1/>1</a> and <code>forward.js</code>'),
      'errors/AADSTS1/index.html': page('errors/AADSTS1/', '<a href="/guide/">Home</a>'),
      '1/index.html': '<script src="/guide/forward.js"></script><a href=/guide/errors/AADSTS1/>AADSTS1</a>',
      'embed/AADSTS1/index.html': '<a href=/guide/errors/AADSTS1/>AADSTS1</a>',
      'assets/css/a.css': 'a{color:red}',
      'assets/pages-1.json': '{"errors":[]}\n',
      'api/v1/codes.json': '[{"code":"1","title":"AADSTS1: One","summary":"First.","more":true}]',
      'api/v1/trees/t.json': '{"id":"t"}\n',
      'sw.js': '',
      'sitemap.xml': '',
      ...files,
    }),
  );
  const read = (path: string) => {
    const text = all.get(path);
    if (text === undefined) throw new Error(`no ${path}`);
    return text;
  };
  return { paths: new Set(all.keys()), read };
}

const make = (files?: Readonly<Record<string, string>>) => folderOf(site(files), 'run()');
const text = (path: string, files?: Readonly<Record<string, string>>) => make(files).files.get(path) ?? '';
const home = (body: string) => text('index.html', { 'index.html': page('', body) });

describe('what goes into the folder', () => {
  test('pages that can be reached, what they show, and data as scripts', () => {
    const { files, copies } = make();
    expect([...files.keys()].filter((path) => path.endsWith('.html'))).toEqual([
      'index.html',
      'error/index.html',
      'decode/index.html',
      'errors/index.html',
      'errors/AADSTS1/index.html',
    ]);
    expect([...copies]).toEqual(['assets/css/a.css']);
    const [script, ...shelves] = [...files].filter(([path]) => path.startsWith('assets/'));
    const version = /^assets\/guide-(\w{8})\.js$/.exec(script?.[0] ?? '')?.[1];
    expect(script?.[1]).toBe('run()');
    expect(shelves).toEqual([
      [`assets/trees-${version}.js`, 'aadstsData({"t":{"id":"t"}});\n'],
      [`assets/codes-${version}.js`, 'aadstsData({"1":{"title":"AADSTS1: One","summary":"First."}});\n'],
    ]);
  });

  test('a page that is no page of its own is refused, and so is a site that is not whole', () => {
    expect(() => make({ 'errors/index.html': '<p>half</p>' })).toThrow('errors/index.html carries no policy');
    expect(() => make({ 'index.html': '<p>half</p>' })).toThrow('canonical');
    expect(() => make({ 'index.html': page('', '<p data-terms=/guide/assets/gone.json>x') })).toThrow('gone.json');
    expect(() => make({ 'assets/css/a.css': 'a{background:url(/guide/a.png)}' })).toThrow('a.css');
    expect(() => make({ 'index.html': page('', '<script src=/guide/other.js></script>') })).toThrow('other.js');
  });
});

describe('addresses', () => {
  test.each([
    ['/guide/errors/', 'errors/index.html'],
    ['/guide/errors', 'errors/index.html'],
    ['/guide/errors/AADSTS1/?a=b&amp;c=d#e', 'errors/AADSTS1/index.html?a=b&amp;c=d#e'],
    ['/guide/', 'index.html'],
    ['/guide/#top', 'index.html#top'],
    ['errors/AADSTS1/', 'errors/AADSTS1/index.html'],
    ['#top', '#top'],
    ['https://elsewhere.test/errors/', 'https://elsewhere.test/errors/'],
    ['//elsewhere.test/', '//elsewhere.test/'],
    ['mailto:a@b.test', 'mailto:a@b.test'],
  ])('%s becomes %s', (from, to) => {
    expect(home(`<a class=x href="${from}">x</a>`)).toMatch(new RegExp(`href="${to.replace(/[.?]/g, '\\$&')}"`));
  });

  test('they are relative to the page, also in drawings', () => {
    const body = '<svg><a xlink:href="/guide/errors/"><path d="M0 0" /></a></svg><form action=/guide/error/><a href=/guide/>';
    expect(text('errors/AADSTS1/index.html', { 'errors/AADSTS1/index.html': page('errors/AADSTS1/', body) })).toContain(
      '<svg><a xlink:href="../index.html"><path d="M0 0" /></a></svg><form action="../../error/index.html"><a href="../../index.html">',
    );
  });

  test.each(['/guide/api/v1/codes.json', '/guide/1', '/guide/embed/AADSTS1/', '/guide/nowhere.md'])(
    'what stays out is linked on the host: %s',
    (address) => {
      const { files } = make({ 'index.html': page('', `<a href=${address}>x</a>`) });
      expect(files.get('index.html')).toContain(`<a href="https://help.test${address}">`);
      expect([...files.keys()].filter((path) => /^(?:1|embed|api)/.test(path))).toEqual([]);
    },
  );

  test('without a host there is no link to it, and no canonical address', () => {
    const html = page('', '<a href=/guide/api/v1/codes.json>Data</a>').replace('help.test', 'aadsts.example');
    const made = text('index.html', { 'index.html': html });
    expect(made).toContain('<a>Data</a>');
    expect(made).not.toContain('canonical');
  });

  test('of the head stays what works from files', () => {
    const head =
      '<link rel=canonical href=https://help.test/guide/ /><link rel=manifest href=/guide/m.json><link rel=icon href=/guide/favicon.svg />' +
      '<link rel=alternate type=text/markdown href=/guide/index.md><meta property=og:title content=x /><meta name=description content=Words />' +
      '<script type="application/ld+json">{"a":"<a href=/guide/errors/>"}</script><script>const a = "<a href=/guide/errors/>"</script>';
    const made = text('index.html', { 'index.html': page('', '', head), 'favicon.svg': '<svg/>' });
    expect(made).toContain('<link rel=canonical href=https://help.test/guide/ />');
    expect(made).toContain('<link rel="icon" href="favicon.svg" />');
    expect(made).toContain('<meta name=description content=Words />');
    expect(made).toContain('<script>const a = "<a href=/guide/errors/>"</script>');
    expect(made).not.toMatch(/manifest\b(?!-src)|markdown|og:|json|type="module"/);
    expect(made).toMatch(/<script defer src="assets\/guide-\w{8}\.js"><\/script>/);
  });
});

test('what is text stays text', () => {
  const body =
    '<!-- <a href=/guide/errors/> --><pre>&lt;a href="/guide/errors/"></pre><textarea><a href=/guide/errors/></textarea>';
  expect(home(body)).toContain(body);
});

test('the policy lets nothing be asked in the background', () => {
  expect(home('')).toContain(
    `content="default-src 'none'; script-src 'self'; connect-src 'none'; worker-src 'none'; manifest-src 'none'"`,
  );
});

describe('islands', () => {
  test('get the way to the folder and to the data', () => {
    const props = '{"base":"/guide/","index":["/guide/assets/pages-1.json"],"path":"/errors/AADSTS1"}';
    const { files } = make({ 'errors/index.html': page('errors/', `<div data-props='${props}'></div>`) });
    expect(files.get('errors/index.html')).toContain(
      `data-props='{"base":"../","index":["../assets/pages-1.json"],"path":"/errors/AADSTS1"}'`,
    );
    expect(files.get('assets/pages-1.js')).toBe('aadstsData({"errors":[]});\n');
  });

  test('at the top the way to the folder is not empty', () => {
    expect(home(`<div data-props='{"base":"/guide/"}'></div>`)).toContain('"base":"./"');
  });

  test('their words come through whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        const written = JSON.stringify({ base: '/guide/', label })
          .replaceAll('&', '&amp;')
          .replaceAll('"', '&quot;')
          .replaceAll('<', '&lt;');
        const made = home(`<div data-props="${written}">x</div>`);
        const value = /data-props='([^']*)'>x/.exec(made)?.[1] ?? '';
        const read = JSON.parse(value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
        expect(read).toEqual({ base: './', label });
      }),
    );
  });
});
