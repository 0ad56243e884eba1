import { folders, type SiteHeaders, types } from './headers';

/** Where nginx listens and finds the site. */
export interface NginxPlace {
  /** What stands behind `listen`: a port, or an address with one. */
  listen: string;
  /** The folder that holds the site at its base path: the site of `/guide/` is its folder `guide`. */
  root: string;
  /** The path below the host, with a slash at both ends. */
  baseUrl: string;
  /** A folder that nginx may write to. */
  temp: string;
}

const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const pattern = (text: string) => text.replaceAll(/[.+*?^$()[\]{}|\\]/g, '\\$&');

/**
 * The headers as maps, for the context `http`: a header whose map gives nothing is not sent. By address after rewriting,
 * so that a file that is not there has the headers of the page that says so.
 * https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function nginxMaps(headers: SiteHeaders, baseUrl: string): string {
  return headerNames(headers)
    .map((name) => {
      const rest = headers.rest[name] ?? '';
      const others = folders
        .filter((folder) => (headers[folder][name] ?? '') !== rest)
        .map((folder) => `  "~^${pattern(baseUrl)}${folder}/" ${quote(headers[folder][name] ?? '')};`);
      return [`map $uri $${variable(name)} {`, `  default ${quote(rest)};`, ...others, '}'].join('\n');
    })
    .concat('')
    .join('\n');
}

/**
 * The site, for the context `server`: pages in both forms of their address, short addresses with their query, files
 * that were compressed beforehand, and the page that helps where there is none.
 */
export function nginxSite(headers: SiteHeaders, { root, baseUrl }: Pick<NginxPlace, 'root' | 'baseUrl'>): string {
  const base = pattern(baseUrl);
  const added = headerNames(headers).map((name) => `add_header ${name} $${variable(name)} always;`);
  return `root ${root};
index index.html;
charset utf-8;
charset_types text/plain text/css text/markdown text/javascript application/json application/xml;
# Behind a proxy the own port and scheme are not those of the reader.
absolute_redirect off;
server_tokens off;
gzip_static on;
# Clients that cannot unpack get the plain file beside it.
gzip_vary on;
# An address that cannot be read has no page either.
error_page 400 404 =404 ${baseUrl}404.html;
${added.join('\n')}

location ~ "^${base}(?:(?i:aadsts)?(?<aadsts_code>\\d{4,7}))/?$" {
  return 302 ${baseUrl}errors/AADSTS$aadsts_code/$is_args$args;
}

location ${baseUrl} {
  try_files $uri $uri/ =404;
}
`;
}

/**
 * A whole configuration for a container without root and with a file system that cannot be written but for one folder.
 * @param maps what `nginxMaps` gives.
 * @param site what `nginxSite` gives.
 */
export function nginxConfig(maps: string, site: string, { listen, baseUrl, temp }: Omit<NginxPlace, 'root'>): string {
  const indent = (text: string) => text.replaceAll(/^(?=.)/gm, '  ');
  const extra = Object.entries(types)
    .map(([end, type]) => `  ${type.replace(/;.*/, '')} ${end.slice(1)};`)
    .join('\n');
  const home = baseUrl === '/' ? '' : `\nlocation = / {\n  return 302 ${baseUrl};\n}\n`;
  return `worker_processes auto;
error_log stderr warn;
pid ${temp}/nginx.pid;
events {
  worker_connections 1024;
}
http {
  client_body_temp_path ${temp}/client_temp;
  proxy_temp_path ${temp}/proxy_temp;
  fastcgi_temp_path ${temp}/fastcgi_temp;
  uwsgi_temp_path ${temp}/uwsgi_temp;
  scgi_temp_path ${temp}/scgi_temp;
  # No addresses of readers are kept.
  access_log off;
  sendfile on;
  tcp_nopush on;
  types {
    text/html html;
    text/css css;
    text/javascript js;
    image/png png;
    image/svg+xml svg;
    image/x-icon ico;
${indent(extra)}
  }
  default_type application/octet-stream;

${indent(maps)}
  server {
    listen ${listen};
    server_name _;
${indent(indent(site + home))}
  }
}
`;
}

function headerNames(headers: SiteHeaders): string[] {
  return [...new Set(Object.values(headers).flatMap((part) => Object.keys(part)))];
}

const variable = (name: string) => `aadsts_${name.toLowerCase().replaceAll('-', '_')}`;
