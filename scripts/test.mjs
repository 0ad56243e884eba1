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
// Two years ahead, every page has gone unchecked for too long and says so.
const ahead = new Date(Date.now() + 731 * 86_400_000).toISOString().slice(0, 10);
run('npx', ['docusaurus', 'build', '--out-dir', 'build-base'], { BASE_URL: '/guide/', BUILD_DATE: ahead });
run('npx', ['playwright', 'test']);
