import type { SiteHeaders } from './headers';
import { folders } from './headers';

/**
 * The file `_headers` of Cloudflare Pages. All rules that fit an address add up there, and a name that is named twice
 * gets both values; so a folder first takes away what it does not want from the rest.
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
export function cloudflareHeaders(headers: SiteHeaders, baseUrl: string): string {
  const block = (path: string, lines: readonly string[]) => [path, ...lines.map((line) => `  ${line}`)].join('\n');
  const lines = (part: Readonly<Record<string, string>>) => Object.entries(part).map(([name, value]) => `${name}: ${value}`);
  const blocks = folders.map((folder) => {
    const part = headers[folder];
    const away = Object.keys(headers.rest).filter((name) => part[name] !== headers.rest[name]);
    const own = Object.fromEntries(Object.entries(part).filter(([name, value]) => headers.rest[name] !== value));
    return block(`${baseUrl}${folder}/*`, [...away.map((name) => `! ${name}`), ...lines(own)]);
  });
  return `${[block(`${baseUrl}*`, lines(headers.rest)), ...blocks].join('\n\n')}\n`;
}

/**
 * The file `_redirects`: what the pages of short addresses do with a script, done by the host. The query is kept.
 * Codes without letters are left to their pages: a rule for them would catch every other address too.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function cloudflareRedirects(baseUrl: string): string {
  return ['AADSTS', 'aadsts', 'AADB2C', 'aadb2c']
    .flatMap((letters) => {
      const target = `${baseUrl}errors/${letters.toUpperCase()}:code/ 302`;
      return [`${baseUrl}${letters}:code ${target}`, `${baseUrl}${letters}:code/ ${target}`];
    })
    .join('\n')
    .concat('\n');
}
