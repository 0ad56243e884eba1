import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

/**
 * Serves the built site on the loopback interface, as a host would: both forms of an address answer,
 * and what has no page gets the page that helps, with status 404.
 * @param {{ port: number, folder?: string, base?: string, gzip?: boolean }} options a taken port is passed over for the next free one; 0 takes any.
 *   With gzip a file is sent in the compressed form that stands beside it, where one does.
 * @returns {Promise<{ address: string, close: () => void }>} where it is served, with a slash at the end.
 */
export function serve({ port, folder = 'build', base = process.env.BASE_URL ?? '/', gzip = false }) {
  if (!existsSync(`${folder}/404.html`)) throw new Error(`There is no built site in ${folder}/. Run "npm run build" first.`);
  const files = sirv(folder, { dev: false, etag: true, gzip });
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(`${folder}/404.html`));
    };
    const url = request.url ?? '/';
    if (!url.startsWith(`${prefix}/`)) return notFound();
    request.url = url.slice(prefix.length);
    return files(request, response, notFound);
  });
  // Longer than a busy reader pauses: a connection that closes under a request looks like a fault of the site.
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    const listen = (/** @type {number} */ wanted) => {
      server.once('error', (error) => {
        const isTaken = 'code' in error && error.code === 'EADDRINUSE';
        if (isTaken && wanted !== 0 && wanted < port + 20) listen(wanted + 1);
        else reject(error);
      });
      server.listen(wanted, '127.0.0.1', () => {
        const at = server.address();
        const used = typeof at === 'object' && at ? at.port : wanted;
        resolve({ address: `http://127.0.0.1:${used}${prefix}/`, close: () => server.close() });
      });
    };
    listen(port);
  });
}
