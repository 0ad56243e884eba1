import { type Parsed, parseErrorText } from '../../parser/parse';
import { trusted } from '../trusted';

/** Texts longer than this are read in a worker. */
const longForPage = 60_000;

let worker: Worker | undefined;
let asked = 0;

/** The framework, while authors write, knows a worker by this very form; the policy of the built pages asks for more. */
function startWorker(): Worker {
  return process.env.NODE_ENV === 'production'
    ? new Worker(trusted(new URL('./worker.ts', import.meta.url).href), { type: 'module' })
    : new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** Reads a text: short ones at once, long ones in a worker. A newer question makes the older one void: it never resolves. */
export function read(text: string): Promise<Parsed> {
  asked += 1;
  const id = asked;
  if (text.length <= longForPage) return Promise.resolve(parseErrorText(text));
  const reader = worker ?? startWorker();
  worker = reader;
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<{ id: number; parsed: Parsed }>) => {
      if (data.id !== id) return;
      reader.removeEventListener('message', hear);
      if (id === asked) resolve(data.parsed);
    };
    reader.addEventListener('message', hear);
    reader.addEventListener('error', reject, { once: true });
    reader.postMessage({ id, text });
  });
}
