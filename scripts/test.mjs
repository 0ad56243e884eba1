import { installPackages, run, runBeside } from './install.mjs';

installPackages();
// Imported only now: it needs the packages.
const { installBrowser } = await import('./browser.mjs');
installBrowser();
const { installNginx } = await import('./nginx.mjs');
installNginx();

// Two years ahead, every page has gone unchecked for too long and says so.
const ahead = new Date(Date.now() + 731 * 86_400_000).toISOString().slice(0, 10);
// A build keeps one core busy, and so do the checks without a browser: together they take the time of one.
await Promise.all([
  runBeside([
    { command: 'npx', args: ['docusaurus', 'build'] },
    {
      command: 'npx',
      args: ['docusaurus', 'build', '--out-dir', 'build-base'],
      environment: { BASE_URL: '/guide/', BUILD_DATE: ahead },
    },
  ]),
  runBeside([['tsc'], ['biome', 'ci'], ['vitest', 'run']].map((args) => ({ command: 'npx', args }))),
]);
run('npx', ['playwright', 'test']);
