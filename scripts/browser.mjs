import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Flags with which the browser runs without a screen, also as root, and asks nothing of the network by itself. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The Chromium that tests use: the one that CHROMIUM_PATH names, Playwright's own, or one of the system.
 * @returns {string | undefined} its path.
 */
export function findBrowser() {
  return [process.env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...usual].find((path) => path !== '' && existsSync(path));
}

/** Installs a Chromium where there is none: Playwright's own, or Debian's where that cannot be fetched. */
export function installBrowser() {
  if (findBrowser()) return;
  const attempts = [
    ['npx', 'playwright', 'install', 'chromium'],
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', 'chromium'],
  ];
  for (const [command = '', ...args] of attempts) {
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (findBrowser()) return;
  }
  throw new Error('No Chromium could be installed. Install one and name it in CHROMIUM_PATH.');
}
