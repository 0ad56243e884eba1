import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What a command took, all processes that it started included. */
export interface Usage {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time. */
  cpu: number;
  /** The most memory that all its processes held at once, in bytes; nothing on systems without /proc. */
  peak?: number;
}

/** How often the memory is read, in milliseconds. */
const pause = 100;

/**
 * Runs a command of Node and says what that took.
 * @param script the script that Node runs.
 * @param cwd the folder in which it runs.
 * @throws with the end of its output if the command fails.
 */
export async function usageOf(script: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Usage> {
  const begin = performance.now();
  // The shell knows the processor time of all that ran below it: POSIX asks "times" of every shell.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', process.execPath, script, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let peak: number | undefined;
  const timer = setInterval(() => {
    const now = memoryBelow(child.pid ?? 0);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  }, pause);
  const ended = new Promise<number | null>((resolve, reject) => child.on('exit', resolve).on('error', reject));
  const [out, errors, times] = child.stdio.slice(1).map((stream) => text(stream as Readable));
  const code = await ended;
  const wall = (performance.now() - begin) / 1000;
  clearInterval(timer);
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${`${await out}\n${await errors}`.slice(-4000)}`);
  return { wall, cpu: childSeconds((await times) ?? ''), peak };
}

/** The processor time of the children in the answer of "times": the shell itself stands in its first line. */
export function childSeconds(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
    (sum, [, minutes, seconds = '0']) => sum + Number(minutes) * 60 + Number(seconds.replace(',', '.')),
    0,
  );
}

/** The memory that a process and all below it hold, in bytes. What several share is counted for each. */
function memoryBelow(root: number): number | undefined {
  const held = new Map<number, { parent: number; bytes: number }>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = statusOf(name);
      const [, parent] = /^PPid:\s+(\d+)/m.exec(status) ?? [];
      const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(status) ?? [];
      held.set(Number(name), { parent: Number(parent), bytes: Number(kilobytes) * 1024 });
    }
  } catch {
    return undefined;
  }
  const isBelow = (pid: number): boolean => pid === root || (held.has(pid) && isBelow(held.get(pid)?.parent ?? 0));
  return [...held].reduce((sum, [pid, { bytes }]) => sum + (isBelow(pid) ? bytes : 0), 0);
}

/** The status of a process; empty if it has ended meanwhile. */
function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
