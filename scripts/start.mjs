import { installPackages, run } from './install.mjs';

installPackages();
run('npx', ['docusaurus', 'build']);
// Imported only now: it needs the packages.
const { serve } = await import('./serve.mjs');
const { address } = await serve({ port: Number(process.env.PORT ?? 3000) });
console.log(`\nAADSTS Guide is at ${address}\nStop it with Ctrl+C.`);
