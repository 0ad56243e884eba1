import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { errorId, idParts, nameParts } from '../catalogue/id';
import type { Catalogue, ErrorPage } from '../catalogue/read';
import { asksQuestions } from '../catalogue/routing';
import type { Site } from './site';
import { actorWords, dayWords, kindWords, minuteWords, statusWords } from './words';

/** A card loads its own sheet and nothing else. Who may frame it is for a header of the host to say: a page cannot. */
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The sheet of the cards, as text. */
export interface EmbedSheet {
  /**
   * Path below the output folder, which changes with the text. It lies beside the cards: a frame in a sandbox is of no
   * origin, so the sheet must be open to all as the cards are, and `assets/` is not.
   */
  path: string;
  css: string;
}

/**
 * Makes the sheet of the cards.
 * @param tokens text of `src/css/tokens.css`; of its values those come along that the cards use.
 * @param own text of `src/css/embed.css`.
 * @throws if the cards use a value that the tokens do not have.
 */
export function embedSheet(tokens: string, own: string): EmbedSheet {
  const values = new Map([...tokens.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
  const used = [...new Set([...own.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name))];
  const root = used.map((name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`src/css/embed.css uses --${name}, which src/css/tokens.css does not have.`);
    return `--${name}: ${value};`;
  });
  const css = transformSync(`:root { ${root.join(' ')} }\n${own}`, { loader: 'css', minify: true }).code;
  return { path: `embed/card-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`, css };
}

/**
 * The cards that others show in a frame: `/embed/AADSTS700020`, one for each code and each alias, and their sheet.
 * They are text and links and run no script, because a frame may forbid them.
 * @param siteDir the project's root folder, whose sheets are read.
 * @returns file paths below the output folder, with their text.
 */
export function embedFiles(catalogue: Catalogue, site: Site, siteDir: string): Map<string, string> {
  const [tokens = '', own = ''] = ['tokens', 'embed'].map((name) => readFileSync(join(siteDir, `src/css/${name}.css`), 'utf8'));
  const sheet = embedSheet(tokens, own);
  return new Map([[sheet.path, sheet.css], ...embedPages(catalogue, site, sheet.path)]);
}

/**
 * The pages of the cards.
 * @param sheet path of their sheet below the output folder.
 * @returns file paths below the output folder, with their HTML.
 */
export function embedPages(catalogue: Catalogue, site: Site, sheet: string): Map<string, string> {
  const { baseUrl } = site;
  const titles = new Map([...catalogue.fixes, ...catalogue.trees].map(({ path, title }) => [path, title]));
  const fixes = new Map(catalogue.fixes.map((fix) => [fix.id, fix]));
  const official = catalogue.sources['error-lookup-page']?.url;

  /** A link to a page of the site. It opens a tab of its own: in the frame there is no room for it. */
  const link = (path: string, text: ReactNode, className?: string) => away(`${baseUrl}${path.slice(1)}`, text, className);
  const away = (href: string, text: ReactNode, className?: string) =>
    h('a', { href, target: '_blank', rel: 'noopener', className }, text);

  const meaningsOf = ({ meanings = [], path, tree }: ErrorPage, asks: boolean) =>
    meanings.length === 0
      ? null
      : h(
          'section',
          null,
          h('h2', null, 'Sources disagree: read the text after the number'),
          h(
            'ul',
            null,
            meanings.map(({ text, seen, leadsTo }) => {
              const [noun = '', id = ''] = leadsTo.split(':');
              const target = noun === 'tree' ? `/trees/${id}` : `/fixes/${id}`;
              const isHere = asks && noun === 'tree' && id === tree;
              return h(
                'li',
                { key: text },
                h('q', null, text),
                ' ',
                link(isHere ? `${path}/#find-the-fix` : `${target}/`, titles.get(target) ?? id),
                h('span', null, ` as of ${dayWords(seen)}`),
              );
            }),
          ),
        );

  const wayOn = ({ path, fixes: all = [], meanings = [] }: ErrorPage, asks: boolean) => {
    if (asks) return h('p', null, link(`${path}/#find-the-fix`, 'Find the fix: answer the questions', 'go'));
    if (all.length === 0) return h('p', null, link(`${path}/`, 'What it means, and when to act', 'go'));
    // A meaning has its own link to its fix.
    const ids = all.filter((id) => !meanings.some(({ leadsTo }) => leadsTo === `fix:${id}`));
    if (ids.length === 0) return null;
    return h(
      'section',
      null,
      h('h2', null, meanings.length > 0 ? 'Other fixes' : ids.length === 1 ? 'The fix' : 'The fixes'),
      h(
        'ul',
        { className: 'fixes' },
        ids.map((id) => {
          const fix = fixes.get(id);
          return fix
            ? h(
                'li',
                { key: id },
                link(`${fix.path}/`, fix.title),
                h('span', null, ` ${actorWords[fix.actor]}, ${minuteWords(fix.minutes)}`),
              )
            : null;
        }),
      ),
    );
  };

  const card = (page: ErrorPage, code: string) => {
    const id = errorId(code);
    const [letters, digits] = idParts(id);
    const asks = asksQuestions(page);
    const fact = (term: string, value: string) => h('div', null, h('dt', null, term), h('dd', null, value));
    const name = page.name ? breakable(page.name) : page.title.slice(page.id.length + 2);
    const text = h(
      'div',
      { className: 'text' },
      h('h1', null, link(`${page.path}/`, [h('span', { key: 'letters' }, letters), digits])),
      h('p', { className: 'name' }, name, code === page.code ? null : `, another number for ${page.id}`),
      h('p', null, page.summary),
      h(
        'dl',
        null,
        fact('Who acts', actorWords[page.actor]),
        fact('Kind', kindWords[page.kind]),
        fact('Sources', statusWords[page.status]),
      ),
      page.status === 'lookup-only' && official
        ? h(
            'p',
            { className: 'only' },
            "Only Microsoft's lookup page knows this code. Before you act, read ",
            away(`${official}?code=${page.code}`, 'what it says today'),
            '.',
          )
        : null,
      meaningsOf(page, asks),
      wayOn(page, asks),
    );
    const footer = h(
      'footer',
      null,
      link('/', 'AADSTS Guide'),
      h('span', null, `Checked ${dayWords(page.checked)}`),
      h('span', null, 'Not affiliated with Microsoft'),
      h('span', null, 'Links open in a new tab'),
    );
    return h('body', null, h('main', null, text, footer));
  };

  const pages = new Map<string, string>();
  for (const page of catalogue.errors) {
    for (const code of [page.code, ...(page.aliases ?? [])]) {
      const id = errorId(code);
      const head = h(
        'head',
        null,
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        h('meta', { name: 'viewport', content: 'width=device-width' }),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('title', null, `${id} · AADSTS Guide`),
        h('link', { rel: 'canonical', href: `${site.url}${baseUrl}${page.path.slice(1)}/` }),
        h('link', { rel: 'icon', href: `${baseUrl}favicon.svg`, type: 'image/svg+xml' }),
        h('link', { rel: 'stylesheet', href: `${baseUrl}${sheet}` }),
      );
      const html = renderToStaticMarkup(h('html', { lang: 'en' }, head, card(page, code)));
      pages.set(`embed/${id}/index.html`, `<!doctype html>${html}\n`);
    }
  }
  return pages;
}

/** A long technical name that may break where its words meet, as it does on its page. */
function breakable(name: string): ReactNode {
  return nameParts(name).flatMap((part, place) => (place === 0 ? [part] : [h('wbr', { key: place }), part]));
}
