import { spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage, request } from 'node:http';
import { Duplex } from 'node:stream';
import { XMLValidator } from 'fast-xml-parser';
import { parseAllDocuments } from 'yaml';
import { parseErrorText } from '../../../src/parser/parse';
import { parseMdx } from '../../fixtures/docs';
import type { Block, Fault } from './blocks';

/** A fault that a reader of text throws, at the line that its message or its offset names. */
function attempt(block: Block, read: () => void): Fault[] {
  try {
    read();
    return [];
  } catch (error) {
    const { line, message } = error as { line?: number; message: string };
    return [{ block, line: block.line + (line ?? 1) - 1, message }];
  }
}

const each = (blocks: readonly Block[], check: (block: Block) => Fault[]) => blocks.flatMap(check);

export const checkJson = (blocks: readonly Block[]) => each(blocks, (block) => attempt(block, () => JSON.parse(block.text)));

export const checkMdx = (blocks: readonly Block[]) => each(blocks, (block) => attempt(block, () => parseMdx(block.text)));

export function checkYaml(blocks: readonly Block[]): Fault[] {
  return each(blocks, (block) =>
    parseAllDocuments(block.text).flatMap((document) =>
      'errors' in document
        ? document.errors.map(({ message, linePos }) => ({ block, line: block.line + (linePos?.[0].line ?? 1) - 1, message }))
        : [],
    ),
  );
}

export function checkXml(blocks: readonly Block[]): Fault[] {
  return each(blocks, (block) => {
    const result = XMLValidator.validate(block.text);
    return result === true ? [] : [{ block, line: block.line + result.err.line - 1, message: result.err.msg }];
  });
}

export function checkShell(blocks: readonly Block[]): Fault[] {
  return each(blocks, (block) => {
    const { status, stderr, error } = spawnSync('bash', ['-n'], { input: block.text, encoding: 'utf8' });
    if (error) throw new Error(`The shell blocks are read by bash, which cannot be started here: ${error.message}`);
    const [, line = '1', message = stderr] = /line (\d+): (.*)/.exec(stderr) ?? [];
    return status === 0 ? [] : [{ block, line: block.line + Number(line) - 1, message }];
  });
}

/** Output that is shown: where it holds a code, our own parser must find it. */
export function checkOutput(blocks: readonly Block[]): Fault[] {
  return each(blocks, (block) => {
    const written = [...block.text.matchAll(/AADSTS\d{4,7}/g)].length;
    const isRead = parseErrorText(block.text).codes.length > 0;
    return written > 0 && !isRead ? [{ block, line: block.line, message: 'Our parser finds no code in it.' }] : [];
  });
}

/** One message of an HTTP block as it goes over the wire. */
interface Message {
  line: number;
  isResponse: boolean;
  head: string;
  body: string;
  type: string;
}

const methods = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';

function messagesOf(block: Block): Message[] {
  const starts = [...block.text.matchAll(new RegExp(`^(?:(?:${methods}) |HTTP/)`, 'gm'))].map(({ index }) => index);
  if (starts[0] !== 0) throw Object.assign(new Error('It begins with neither a method nor HTTP/1.1.'), { line: 1 });
  return starts.map((start, place) => {
    const [head = '', ...rest] = block.text
      .slice(start, starts[place + 1])
      .trimEnd()
      .split(/\n\s*\n/);
    const [first = '', ...fields] = head.split('\n');
    const isResponse = first.startsWith('HTTP/');
    // Graph filters are written with their spaces, as its own pages do; the version is left out.
    const target = first.replace(/^\S+ /, '').replace(/ HTTP\/1\.1$/, '');
    const line = isResponse ? first : `${first.split(' ')[0]} ${encodeURI(decodeURI(target))} HTTP/1.1`;
    const body = rest.join('\n\n');
    const type = fields.find((field) => /^content-type:/i.test(field)) ?? '';
    const hasHost = fields.some((field) => /^host:/i.test(field));
    const ours = [...(isResponse || hasHost ? [] : ['Host: localhost']), `Content-Length: ${Buffer.byteLength(body)}`];
    return {
      line: block.line + block.text.slice(0, start).split('\n').length - 1,
      isResponse,
      head: [line, ...fields, ...ours].join('\r\n'),
      body,
      type,
    };
  });
}

/** Gives a message to Node's own HTTP parser, over a stream that leads nowhere. */
function readMessage({ isResponse, head, body }: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    const wire = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
    if (isResponse) {
      const asked = request({ createConnection: () => wire as never }, (answer: IncomingMessage) => {
        answer.resume().on('end', resolve);
      });
      asked.on('error', reject).end();
    } else {
      const server = createServer((asked) => asked.resume().on('end', resolve));
      server.on('clientError', reject);
      server.emit('connection', wire);
    }
    wire.push(`${head}\r\n\r\n${body}`);
  });
}

export async function checkHttp(blocks: readonly Block[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const block of blocks) {
    let at = block.line;
    try {
      for (const message of messagesOf(block)) {
        at = message.line;
        await readMessage(message);
        if (/json/i.test(message.type)) JSON.parse(message.body);
      }
    } catch (error) {
      faults.push({ block, line: at, message: (error as Error).message });
    }
  }
  return faults;
}
