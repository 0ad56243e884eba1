/** The part of the browser's trusted types that is used; TypeScript does not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/**
 * Makes the one policy that the pages allow. A page may make it once.
 * @param isOurs says of an absolute address whether scripts may come from there.
 * @returns what turns an absolute address into one that the browser accepts for a script or a worker; it throws a
 * TypeError for an address that is not ours, in browsers that know trusted types.
 */
export function scriptPolicy(isOurs: (url: string) => boolean): (url: string) => string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('aadsts', {
    createScriptURL: (url) => {
      if (!isOurs(url)) throw new TypeError(`${url} is no script of this site.`);
      return url;
    },
  });
  return (url) => policy?.createScriptURL(url) ?? url;
}
