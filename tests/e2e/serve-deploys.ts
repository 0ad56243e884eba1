import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Packed, unpack } from '../../src/offline/pack';

/** How a host behaves: as it should; with faults; with another page in the place of every answer; slowly; not at all. */
export type Mood = 'well' | 'faulty' | 'portal' | 'slow' | 'gone';

/** A host whose files can be replaced, as deploys do, and which can fail in the ways that hosts and networks fail. */
export interface Host {
  address: string;
  mood: Mood;
  /** What is served in place of the built files, by path below the base path; nothing stands for a missing file. */
  files: Map<string, string | Uint8Array | undefined>;
  /** The paths that were asked for, in order. */
  asked: string[];
  close: () => void;
}

/** The page that the network of a hotel answers with. */
export const portalPage = '<!doctype html><html lang="en"><title>Welcome</title><h1>Sign in to the hotel</h1></html>';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** The built file of a path, as a host finds it. */
function built(path: string): string | undefined {
  const file = join('build', path);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Serves the built site at the root of a free port. */
export function serveDeploys(): Promise<Host> {
  const files: Host['files'] = new Map();
  const host: Host = { address: '', mood: 'well', files, asked: [], close: () => undefined };
  const server = createServer(async (request, response) => {
    const [path = ''] = decodeURI(request.url ?? '/')
      .slice(1)
      .split('?');
    const { mood } = host;
    const send = (status: number, type: string, body: string | Uint8Array) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' });
      response.end(body);
    };
    if (mood === 'gone') return void request.socket.destroy();
    host.asked.push(path);
    if (mood === 'faulty') return send(503, 'text/html', '<h1>503</h1>');
    if (mood === 'portal') return send(200, 'text/html', portalPage);
    if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, 3300));
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (built(`${name}/index.html`)) {
      response.writeHead(301, { location: `/${path}/${(request.url ?? '').replace(/^[^?]*/, '')}` });
      return void response.end();
    }
    const file = built(name);
    const body = files.has(name) ? files.get(name) : file && readFileSync(file);
    if (body === undefined) return send(404, 'text/html; charset=utf-8', readFileSync('build/404.html'));
    send(200, types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream', body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      host.address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/`;
      host.close = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve(host);
    });
  });
}

/** The path of the file with the pages, as a worker names it. */
const packIn = (worker: string) => /assets\/kept-\w+\.json\.gz/.exec(worker)?.[0] ?? '';

/** Puts another version of the site on the host: one page that differs, and a worker that lists it. */
export function deploy(host: Host, page: string, change: (html: string) => string): void {
  const worker = readFileSync('build/sw.js', 'utf8');
  const path = packIn(worker);
  const packed: Packed = JSON.parse(gunzipSync(readFileSync(join('build', path))).toString());
  const [[, html] = ['', '']] = unpack({ ...packed, files: { [page]: packed.files[page] ?? [] } });
  const changed = change(html);
  packed.files[page] = [packed.parts.push(changed) - 1, 1];
  host.files.set(`${page}index.html`, changed);
  const next = 'assets/kept-0000000000.json.gz';
  // Not compressed, as browsers get it from a host that knows the ending.
  host.files.set(next, JSON.stringify(packed));
  host.files.set('sw.js', worker.replace(path, next).replace(/version:"[^"]*"/, 'version:"next"'));
}
