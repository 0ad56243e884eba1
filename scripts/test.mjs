import { installPackages, run } from './install.mjs';

installPackages();
// Imported only now: it needs the packages.
const { installBrowser } = await import('./browser.mjs');
installBrowser();
const { installNginx } = await import('./nginx.mjs');
installNginx();

run('npx', ['tsc']);
run('npx', ['biome', 'ci']);
run('npx', ['vitest', 'run']);
run('npx', ['docusaurus', 'build']);
run('npx', ['docusaurus', 'build', '--out-dir', 'build-base'], { BASE_URL: '/guide/' });
run('npx', ['playwright', 'test']);
