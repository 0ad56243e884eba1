import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { className } from '../../../src/plugins/css-names';
import { root } from '../../fixtures/docs';

it.each([
  ['/project/src/components/Table/styles.module.css', 'wide', 'Table-wide'],
  ['/elsewhere/src/components/Table/styles.module.css', 'wide', 'Table-wide'],
  ['src/pages/index.module.css', 'hero', 'pages-hero'],
])('the class of %s is the same for both bundlers', (file, local, name) => {
  expect(className(file, local)).toBe(name);
});

it('no two style sheets of the site name a class alike', () => {
  const sheets = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.module.css'),
  );
  const owners = new Map<string, Set<string>>();
  for (const file of sheets) {
    for (const [, local = ''] of readFileSync(join(root, 'src', file), 'utf8').matchAll(/\.([a-zA-Z][\w-]*)/g)) {
      const name = className(join(root, 'src', file), local);
      owners.set(name, (owners.get(name) ?? new Set()).add(file));
    }
  }
  expect(owners.size).toBeGreaterThan(0);
  expect([...owners].filter(([, files]) => files.size > 1)).toEqual([]);
});
