import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rewritePage } from '../../../src/plugins/page';

const boot = "document.documentElement.dataset.js='';const price='$& $1';";
const entry = '/base/assets/islands/entry-1a2b.js';
const page = (head: string, body = '<p>Words</p>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const rewrite = (html: string) => rewritePage(html, { boot, entry });
const bare = rewrite(page(''));

describe('rewritePage', () => {
  it.each([
    ['the runtime', '<script src="/assets/js/runtime~main.1a2b.js" defer></script>'],
    ['the runtime, minified', '<script src=/assets/js/main.1a2b.js defer></script>'],
    ['an inline script', '<script>window.__x = "a"; if (1 > 0) { run() }</script>'],
    ['a script over several lines', '<script>\n  (function () {\n  })();\n</script>'],
    ['a module', '<script type="module" src="/assets/js/a.js"></script>'],
    ['a preload of a script', '<link rel="preload" href="/assets/js/main.js" as="script">'],
    ['a preload of a script, minified', '<link rel=preload href=/assets/js/main.js as=script>'],
    ['a preload of a script, in another order', '<link as="script" href="/assets/js/main.js" rel="preload">'],
    ['a preload of a script without its kind', '<link rel="preload" href="/assets/js/main.js">'],
    ['a preload of a module', '<link rel="modulepreload" href="/assets/js/main.js">'],
    ['a preload of a module with its kind', '<link rel="modulepreload" href="/assets/js/main" as="script">'],
    ['the name of the framework', '<meta name="generator" content="Docusaurus v3">'],
    ['its search tags', '<meta name=docsearch:language content=en><meta name="docusaurus_tag" content="default">'],
  ])('takes out %s', (_, part) => {
    expect(rewrite(page(part))).toBe(bare);
    expect(rewrite(page('', `${part}<p>Words</p>`))).toBe(bare);
  });

  it.each([
    ['data for search engines', '<script type="application/ld+json">{"@type":"Article"}</script>'],
    ['data for search engines, minified', '<script type=application/ld+json>{"@type":"Article"}</script>'],
    ['data for an island', '<script type="application/json">{"tree":"interaction-required"}</script>'],
    ['a style sheet', '<link rel="stylesheet" href="/assets/css/styles.1a2b.css">'],
    ['a preload of a font', '<link rel="preload" href="/fonts/a.woff2" as="font">'],
    ['the address of the page', '<link rel="canonical" href="https://aadsts.example/errors/AADSTS700020/">'],
    ['a link to a script in words', '<a href="/assets/js/main.js">preload</a>'],
    ['a picture', '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'],
  ])('keeps %s', (_, part) => {
    expect(rewrite(page(part))).toBe(bare.replace('</head>', `${part}</head>`));
    expect(rewrite(page('', part))).toBe(bare.replace('<p>Words</p>', part));
  });

  it('takes out what only the runtime reads', () => {
    const html = page('<title data-rh="true">Words</title><meta data-rh=true name="a">').replace(
      '<html',
      '<html data-has-hydrated=false',
    );
    expect(rewrite(html)).toBe(bare.replace('</head>', '<title>Words</title><meta name="a"></head>'));
  });

  it('takes out what tells two texts apart, and which plugin made the page', () => {
    expect(rewrite(page('', '<p>Wo<!-- -->rds</p>'))).toBe(bare);
    for (const [framework, ours] of [
      ['class="docs-wrapper plugin-id-default docs-doc-page shelf-errors"', ' class="shelf-errors"'],
      ['class="plugin-pages plugin-id-default"', ''],
    ] as const)
      expect(rewrite(page('').replace('<html', `<html ${framework}`))).toBe(bare.replace('<html', `<html${ours}`));
  });

  it('lets nothing run but the boot script and files of our own', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(bare)?.[1] ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    const inline = [...bare.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
    expect(inline).toEqual([boot]);
    const hash = createHash('sha256')
      .update(inline[0] ?? '')
      .digest('base64');
    expect(rules.get('script-src')).toEqual(["'self'", `'sha256-${hash}'`]);
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('puts the policy before all that it rules, and the scripts before the styles', () => {
    const html = rewrite(page('<link rel="stylesheet" href="/a.css">'));
    const places = ['<meta charset', 'Content-Security-Policy', '<script>', `src="${entry}"`, 'stylesheet'].map((part) =>
      html.indexOf(part),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(['<meta charset="UTF-8">', '<meta charset=utf-8>', '<meta charset="utf-8" />'])(
    'finds its place behind %s',
    (charset) => {
      expect(rewrite(page('').replace('<meta charset="utf-8">', charset))).toBe(bare.replace('<meta charset="utf-8">', charset));
    },
  );
});
