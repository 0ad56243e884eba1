import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { folderOf } from '../src/plugins/folder';
import { bundleForFiles } from '../src/plugins/islands';
import { zip } from '../src/plugins/zip';
import { run } from './install.mjs';

const built = 'build';
const out = process.argv[2] ?? 'build-zip';
const name = 'aadsts-guide';

if (!existsSync(join(built, 'index.html'))) run('npx', ['docusaurus', 'build']);
const began = Date.now();
const paths = readdirSync(built, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(built, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const site = { paths: new Set(paths), read: (path: string) => readFileSync(join(built, path), 'utf8') };
const { files, copies } = folderOf(site, await bundleForFiles(process.cwd()));

const date = statSync(join(built, 'index.html')).mtime;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
// Sorted before the folders by a file manager, and with line ends that every editor of Windows knows.
const readMe = `AADSTS Guide ${version}, built on ${date.toISOString().slice(0, 10)}

From a Microsoft Entra ID sign-in error to the one fix that applies.

Open index.html with a double click. It works in Edge, Chrome and Firefox,
without a server, without an installation and without a network.
Nothing you paste or type leaves your computer.

This is a copy: it grows old. Ask whoever put it here for a newer one,
and see "Checked" at the foot of each page.

Only those who renew this copy should be able to write to this folder:
who can change a file here can change what its readers are told to do.

Independent and not affiliated with Microsoft. License: see LICENSE.txt.
`;
const texts = new Map([
  ['READ ME FIRST.txt', readMe],
  ['LICENSE.txt', readFileSync('LICENSE', 'utf8')],
]);
const contents = new Map<string, Uint8Array>();
for (const [path, text] of texts) contents.set(path, Buffer.from(text.replace(/\r?\n/g, '\r\n')));
for (const [path, text] of files) contents.set(path, Buffer.from(text));
for (const path of copies) contents.set(path, readFileSync(join(built, path)));

rmSync(out, { recursive: true, force: true });
for (const [path, content] of contents) {
  const file = join(out, name, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
const packed = zip(new Map([...contents].map(([path, content]) => [`${name}/${path}`, content])), date);
await writeFile(join(out, `${name}.zip`), packed);

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const total = [...contents.values()].reduce((sum, { length }) => sum + length, 0);
console.log(
  `${out}/${name}/: ${contents.size} files, ${mb(total)}. Open index.html in it.\n` +
    `${out}/${name}.zip: ${mb(packed.length)}. Made in ${((Date.now() - began) / 1000).toFixed(1)} s from ${built}/.`,
);
