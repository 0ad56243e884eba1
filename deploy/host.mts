import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cloudflareHeaders, cloudflareRedirects } from './cloudflare-pages';
import { compressTexts } from './compress';
import { siteHeaders } from './headers';
import { hosting } from './hosting';
import { iisConfig } from './iis';
import { nginxConfig, nginxMaps, nginxSite } from './nginx';
import { readSite } from './site';
import { staticWebAppsConfig } from './static-web-apps';

const usage = `npm run host -- <host> [--from build] [--to hosts/<host>] [--listen 8080] [--root /usr/share/nginx/html]

Takes the built site and writes what a host wants, as a folder to upload or to run:
  cloudflare-pages   the site with _headers and _redirects
  static-web-apps    the site with staticwebapp.config.json
  iis                the site with web.config
  nginx              html/ with every text compressed beforehand, nginx.conf for a container,
                     and the same in two parts to include in a server that is there already
GitHub Pages takes build/ as it is.`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        from: { type: 'string', default: 'build' },
        to: { type: 'string' },
        listen: { type: 'string', default: '8080' },
        root: { type: 'string', default: '/usr/share/nginx/html' },
      },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function read(from: string) {
  try {
    return readSite(from);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

/** A host does not take more files than this in one deployment; without a number there is no limit that is known. */
const mostFiles: Readonly<Record<string, number>> = { 'cloudflare-pages': 20_000, 'static-web-apps': 15_000 };

const { positionals, values } = readArguments();
const [host = ''] = positionals;
if (!['cloudflare-pages', 'static-web-apps', 'iis', 'nginx'].includes(host))
  fail(host ? `There is no host ${host} here.` : 'Which host?');
const to = values.to ?? join('hosts', host);

const site = read(values.from);
const headers = siteHeaders(site, hosting);
rmSync(to, { recursive: true, force: true });
// A site below a path stands in a folder of that name, except on IIS, where it is an application of its own.
const html = host === 'nginx' ? join(to, 'html') : to;
const folder = host === 'iis' ? html : join(html, site.baseUrl);
mkdirSync(folder, { recursive: true });
cpSync(values.from, folder, { recursive: true });

const write = (path: string, text: string) => writeFileSync(join(to, path), text);
if (host === 'cloudflare-pages') {
  write('_headers', cloudflareHeaders(headers, site.baseUrl));
  write('_redirects', cloudflareRedirects(site.baseUrl));
} else if (host === 'static-web-apps') {
  write('staticwebapp.config.json', staticWebAppsConfig(headers, site.baseUrl));
} else if (host === 'iis') {
  write('web.config', iisConfig(headers));
} else {
  const maps = nginxMaps(headers, site.baseUrl);
  const server = nginxSite(headers, { root: values.root, baseUrl: site.baseUrl });
  write('aadsts-maps.conf', maps);
  write('aadsts-site.conf', server);
  write('nginx.conf', nginxConfig(maps, server, { listen: values.listen, baseUrl: site.baseUrl, temp: '/tmp' }));
  compressTexts(folder);
}

const files = readdirSync(html, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const most = mostFiles[host];
if (most && files > most) fail(`${host} takes ${most} files in one deployment, and these are ${files}.`);
console.log(`${to}/ holds ${files} files for ${host}, for the path ${site.baseUrl}`);
