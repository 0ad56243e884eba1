import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Workers are threads of the build and are counted with it; npx is a process of its own and is written over.
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    if (
      process.argv.some((part) => /docusaurus/.test(part)) &&
      process.argv.includes('build') &&
      !/npx|npm/.test(process.argv[1] ?? '')
    )
      writeFileSync(
        process.env.USAGE_FILE ?? '',
        JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 }),
      );
  });
}
