/** The part of the browser's trusted types that is used; TypeScript does not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The one policy that the pages allow: scripts come from the origin of the page. */
const policy = trustedTypes?.createPolicy('aadsts', {
  createScriptURL: (url) => {
    if (new URL(url).origin !== location.origin) throw new TypeError(`${url} is no script of this site.`);
    return url;
  },
});

/**
 * An address as the browser accepts it for a worker.
 * @throws TypeError for an address elsewhere, in browsers that know trusted types.
 */
export function trusted(url: URL): string {
  return policy ? policy.createScriptURL(url.href) : url.href;
}
