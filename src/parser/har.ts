/** The longest part of one body, and the most responses, that are handed on. */
const longestBody = 20_000;
const mostEntries = 200;

/** Where Microsoft Entra ID, its national clouds, its external tenants and personal Microsoft accounts sign people in. */
const signInHost =
  /^(?:[\w-]+\.)*(?:login\.microsoftonline\.(?:com|us)|login\.microsoft\.com|login\.windows\.net|sts\.windows\.net|login\.partner\.microsoftonline\.cn|login\.live\.com|ciamlogin\.com|b2clogin\.com)$/i;

/** Parameters of an answer that tell an error and give no access. `code`, `state` and tokens are none of them. */
const tellingParameters = new Set(
  'error error_description error_uri error_codes error_subcode suberror claims correlation_id client-request-id trace_id timestamp'.split(
    ' ',
  ),
);

/** Signs of an error in a body: of any service, and of the sign-in service itself. */
const oauthError = /AADSTS\d|AADB2C\d|"error"\s{0,8}:\s{0,8}"[a-z_]{3,60}"|"sErr(?:orCode|Txt)"\s{0,8}:\s{0,8}"[^"]/;
const signInError = new RegExp(`${oauthError.source}|"error"\\s{0,8}:\\s{0,8}[^\\sn]|name="error"`);

type Json = Record<string, unknown>;

/** One recorded response, as far as it is handed on. */
interface Answer {
  tellsError: boolean;
  text: string;
}

/**
 * Reads a recording of a browser's network traffic, and leaves out what gives access: request headers, cookies,
 * bodies of requests, and every parameter of an address that tells no error. Bodies of responses stay as they are:
 * what `parseErrorText` calls a secret in the result must still be taken out. Never throws.
 * @param json the text of a HAR file (HTTP Archive 1.2, http://www.softwareishard.com/blog/har-12-spec/).
 * @returns undefined if the text is no such file. Else the responses that tell a sign-in error, in order, one paragraph each;
 * where none does, those of the sign-in service; an empty text if there is none of these either.
 */
export function readHar(json: string): string | undefined {
  let file: unknown;
  try {
    file = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  const { entries } = record(record(file).log);
  if (!Array.isArray(entries)) return undefined;
  const answers = entries.map(readEntry).filter((answer) => answer !== undefined);
  const telling = answers.filter(({ tellsError }) => tellsError);
  return (telling.length > 0 ? telling : answers)
    .slice(0, mostEntries)
    .map(({ text }) => text)
    .join('\n\n');
}

function readEntry(value: unknown): Answer | undefined {
  const entry = record(value);
  const request = record(entry.request);
  const response = record(entry.response);
  const url = address(string(request.url));
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const isSignIn = signInHost.test(url.hostname);

  const location = address(header(response, 'location'), url);
  const challenge = header(response, 'www-authenticate');
  const parameters = [...tellingOf(url, isSignIn), ...(location ? tellingOf(location, isSignIn) : [])];
  const body = tellingBody(record(response.content), isSignIn ? signInError : oauthError);
  const tellsError = body !== '' || /\berror=/i.test(challenge) || parameters.some((line) => line.startsWith('error: '));
  if (!isSignIn && !tellsError) return undefined;

  const head = [
    string(request.method),
    bare(url),
    typeof response.status === 'number' ? String(response.status) : '',
    ...(typeof entry.startedDateTime === 'string' ? ['startedDateTime', entry.startedDateTime] : []),
  ];
  const lines = [
    head.filter((part) => part !== '').join(' '),
    ...parameters,
    named('x-ms-request-id', header(response, 'x-ms-request-id')),
    named(requestId(isSignIn), header(response, 'client-request-id')),
    // Other schemes hand over tokens of their own.
    named('WWW-Authenticate', /^(?:Bearer|PoP|DPoP)\b/i.test(challenge) ? challenge : ''),
    named('Location', location ? bare(location) : ''),
    body,
  ];
  return { tellsError, text: [...new Set(lines)].filter((line) => line !== '').join('\n') };
}

/** In answers of the sign-in service this ID is the correlation ID. */
function requestId(isSignIn: boolean): string {
  return isSignIn ? 'client-request-id (correlation ID)' : 'client-request-id';
}

function tellingOf(url: URL, isSignIn: boolean): string[] {
  return [...url.searchParams, ...new URLSearchParams(url.hash.replace(/^#[/?]*/, ''))]
    .filter(([name]) => tellingParameters.has(name))
    .map(([name, value]) => named(name === 'client-request-id' ? requestId(isSignIn) : name, value.slice(0, longestBody)));
}

/** The text of a body if it tells an error: from its start, or from the error if that stands far inside. */
function tellingBody({ text, encoding }: Json, sign: RegExp): string {
  const body = encoding === 'base64' ? fromBase64(string(text)) : string(text);
  const at = body.search(sign);
  if (at < 0) return '';
  const start = at < longestBody / 2 ? 0 : at;
  return body.slice(start, start + longestBody).trim();
}

function fromBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** Every value of a response header. */
function header({ headers }: Json, name: string): string {
  return (Array.isArray(headers) ? headers.map(record) : [])
    .filter((each) => string(each.name).toLowerCase() === name)
    .map((each) => string(each.value))
    .join(', ');
}

function address(text: string, base?: URL): URL | undefined {
  try {
    return text === '' ? undefined : new URL(text, base);
  } catch {
    return undefined;
  }
}

/** An address without its parameters and without the name of a person. */
function bare(url: URL): string {
  return url.href.replace(/[?#].*$/, '').replace(/^([a-z][\w+.-]*:\/\/)[^/]*@/i, '$1');
}

function named(name: string, value: string): string {
  return value === '' ? '' : `${name}: ${value}`;
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
