import { createHash } from 'node:crypto';

/** What stands in the way of scripts that somebody slips in: no text becomes markup or the address of a script unseen. */
const trustedTypes = ["require-trusted-types-for 'script'", 'trusted-types aadsts'];

/** What every page gets in place of the framework's runtime. */
export interface PageScripts {
  /** Text of the script that stands in the head. */
  boot: string;
  /** Address of the entry of the islands. */
  entry: string;
}

/**
 * Turns a page as the framework wrote it into one that stands alone: no runtime and no preloads of it,
 * our two scripts, and a policy that lets nothing else run and nothing be asked elsewhere.
 * @throws if the page names no character set, after which all that must stand.
 */
export function rewritePage(html: string, { boot, entry }: PageScripts): string {
  const hash = createHash('sha256').update(boot).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...trustedTypes,
  ].join('; ');
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><script>${boot}</script><script type="module" src="${entry}"></script>`;
  const charset = /<meta charset="?[\w-]+"?\s*\/?>/i;
  if (!charset.test(html)) throw new Error('A page without <meta charset> cannot be given its policy and scripts.');
  return (
    html
      .replace(/ data-rh="?true"?/g, '')
      .replace(/<script\b(?![^>]*type="?application\/(?:ld\+)?json)[^>]*>[\s\S]*?<\/script>/g, '')
      .replace(/<link\b(?=[^>]*\brel="?(?:module)?preload\b)(?=[^>]*(?:\bas="?script\b|\bhref="?[^" >]*\.js[" >]))[^>]*>/g, '')
      // A sprite of icons that our pages do not use; its inline style would break the policy.
      .replace(/<svg style="display: none;?">[\s\S]*?<\/svg>\s*/g, '')
      .replace(/<meta name="?(?:docsearch:\w+|docusaurus_\w+|generator)"?[^>]*>/g, '')
      .replace(/ data-has-hydrated="?false"?/g, '')
      // Where two texts meet: only the runtime that is gone has to tell them apart.
      .replace(/<!-- -->/g, '')
      // What kind of plugin made the page: no style asks for it.
      .replace(/<html\b[^>]*>/, (tag) => tag.replace(/\b(?:docs|plugin)-[\w-]+ ?/g, '').replace(' class=""', ''))
      .replace(charset, (meta) => meta + head)
  );
}
