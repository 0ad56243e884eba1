import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { cloudflareHeaders, cloudflareRedirects } from '../../../deploy/cloudflare-pages';
import { folders, siteHeaders } from '../../../deploy/headers';
import { iisConfig } from '../../../deploy/iis';
import { nginxMaps } from '../../../deploy/nginx';
import { staticWebAppsConfig } from '../../../deploy/static-web-apps';

const headers = siteHeaders(
  { pages: "default-src 'none'; script-src 'self'", cards: "default-src 'none'" },
  { framePages: ["'none'"], frameCards: ['*'] },
);

/** What Cloudflare Pages sends for an address, by the rules of its documentation. */
function cloudflareSends(file: string, address: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const block of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n').map((line) => line.trim());
    if (!address.startsWith(pattern.replace(/\*$/, ''))) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(line) ?? [];
      if (line.startsWith('! ')) delete sent[line.slice(2)];
      else sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
    }
  }
  return sent;
}

/** What Azure Static Web Apps sends. */
function staticWebAppsSends(file: string, address: string): Record<string, string> {
  const config = JSON.parse(file) as {
    globalHeaders: Record<string, string>;
    routes: { route: string; headers: Record<string, string> }[];
  };
  const route = config.routes.find(({ route }) => address.startsWith(route.replace(/\*$/, '')));
  const sent = { ...config.globalHeaders, ...route?.headers };
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''));
}

/** What nginx sends, by its maps. */
function nginxSends(maps: string, address: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [, name = '', body = ''] of maps.matchAll(/map \$uri \$aadsts_(\w+) \{\n([\s\S]*?)\n\}/g)) {
    const rules = [...body.matchAll(/^ {2}(default|"~(?:[^"\\]|\\.)*") "((?:[^"\\]|\\.)*)";$/gm)];
    const rule = rules.find(([, pattern = '']) => pattern !== 'default' && new RegExp(pattern.slice(2, -1)).test(address));
    const value = (rule ?? rules.find(([, pattern]) => pattern === 'default'))?.[2] ?? '';
    if (value) sent[name] = value.replaceAll('\\"', '"');
  }
  return sent;
}

const asVariable = (part: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(part).map(([name, value]) => [name.toLowerCase().replaceAll('-', '_'), value]));

for (const base of ['/', '/guide/']) {
  describe(`below ${base}`, () => {
    const addresses = [['rest', `${base}errors/AADSTS50076/`] as const, ...folders.map((it) => [it, `${base}${it}/x`] as const)];
    for (const [part, address] of addresses) {
      it(`sends on every host what ${part} wants`, () => {
        expect(cloudflareSends(cloudflareHeaders(headers, base), address)).toEqual(headers[part]);
        expect(staticWebAppsSends(staticWebAppsConfig(headers, base), address)).toEqual(headers[part]);
        expect(nginxSends(nginxMaps(headers, base), address)).toEqual(asVariable(headers[part]));
      });
    }
  });
}

describe('siteHeaders', () => {
  it('lets nobody frame a page and everybody a card, unless configured', () => {
    expect(headers.rest['X-Frame-Options']).toBe('DENY');
    expect(headers.embed).not.toHaveProperty('X-Frame-Options');
    expect(headers.embed['Content-Security-Policy']).toBe("default-src 'none'; frame-ancestors *");
    const intranet = siteHeaders(
      { pages: 'p', cards: 'c' },
      { framePages: ["'self'", 'https://wiki.example'], frameCards: ["'self'"] },
    );
    expect(intranet.rest['Content-Security-Policy']).toBe("p; frame-ancestors 'self' https://wiki.example");
    expect(intranet.rest).not.toHaveProperty('X-Frame-Options');
    expect(intranet.embed['X-Frame-Options']).toBe('SAMEORIGIN');
  });
});

describe('Cloudflare Pages', () => {
  it('stays within the length of a line and the number of rules', () => {
    const lines = cloudflareHeaders(headers, '/').split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
    expect(lines.filter((line) => line.startsWith('/'))).toHaveLength(5);
  });

  it('leads short addresses on, and no other', () => {
    const rules = cloudflareRedirects('/guide/').trim().split('\n');
    expect(rules).toContain('/guide/aadsts:code/ /guide/errors/AADSTS:code/ 302');
    for (const rule of rules)
      expect(rule).toMatch(/^\/guide\/(?:aadsts|aadb2c):code\/? \/guide\/errors\/(?:AADSTS|AADB2C):code\/ 302$/i);
  });
});

describe('IIS', () => {
  const config = iisConfig(headers);
  const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(config).configuration;

  it('is well-formed, and sends the policy', () => {
    expect(XMLValidator.validate(config)).toBe(true);
    const sent = parsed['system.webServer'].httpProtocol.customHeaders.add as { name: string; value: string }[];
    for (const { name, value } of sent) expect(value, name).toBe(headers.rest[name]);
    expect(sent.map(({ name }) => name).sort()).toEqual(
      Object.keys(headers.rest)
        .filter((name) => name !== 'Cache-Control')
        .sort(),
    );
  });

  it('keeps hashed files for a year, and asks again for the others', () => {
    const cachingOf = (part: string) =>
      parsed.location.find(({ path }: { path: string }) => path === part)['system.webServer'].staticContent.clientCache;
    expect(cachingOf('assets')).toEqual({
      cacheControlMode: 'UseMaxAge',
      cacheControlMaxAge: '365.00:00:00',
      cacheControlCustom: 'public, immutable',
    });
    expect(cachingOf('api')).toEqual({ cacheControlMode: 'DisableCache' });
  });

  it('takes away what a folder does not want before it adds its own', () => {
    const embed = parsed.location.find(({ path }: { path: string }) => path === 'embed')['system.webServer'].httpProtocol
      .customHeaders;
    expect(embed.remove.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Content-Security-Policy', 'X-Frame-Options', 'Cross-Origin-Opener-Policy']),
    );
  });
});
