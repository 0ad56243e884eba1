import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parsed, parseErrorText } from '../../../src/parser/parse';
import { layersOf } from '../../../src/parser/view';

const correlation = '7d1c0b52-2f38-4f4e-9c55-3a1f0f6e9d10';
const trace = '1f0a4c7e-90b3-4f6b-8f0e-6f1d1c2e4b00';
const page = `AADSTS50105: Blocked.\r\nTrace ID: ${trace}\r\nCorrelation ID: ${correlation}\r\nTimestamp: 2026-11-20 08:15:42Z`;
const answer = JSON.stringify({ error: 'invalid_grant', suberror: 'bad_token', error_description: page, error_codes: [50105] });
const redirect = `https://app.example/cb?error=access_denied&error_description=${encodeURIComponent(page)}&client-request-id=${correlation}`;

const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      'AADSTS',
      '50105',
      'error',
      '": "',
      '\\"',
      '\\',
      '\\u',
      '\\ud800',
      '%',
      '%2',
      '%25',
      '%c3',
      '%e2%80',
      '&#',
      '&#x110000;',
      '&quot;',
    ],
    ...[
      '<br',
      '<td>',
      '>',
      '\ud800',
      '\udc00',
      '\ufeff',
      'İ',
      'password=',
      'Cookie: ',
      'eyJ',
      'Bearer ',
      'claims="{"access_token":',
      '@a.bc',
      '::1',
    ],
    ...[
      '\t',
      '\n',
      '\r',
      ' ',
      '"',
      "'",
      'ResultType\tCorrelationId\n',
      page,
      answer,
      redirect,
      correlation,
      '2026-11-20 08:15:42Z',
      '99/99/9999 99:99',
    ],
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
);
const anyText = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));

/** A text without any of its layers. */
const bare = (text: string) => layersOf(text).at(-1)?.text ?? text;

/** Everything that has a place. */
function ranges({ codes, otherCodes, correlations, secrets, people, ...single }: Parsed): { start: number; end: number }[] {
  return [
    ...codes,
    ...otherCodes,
    ...secrets,
    ...people,
    ...Object.values(correlations),
    ...Object.values(single).filter((found) => found !== undefined),
  ];
}

describe('parseErrorText on any text', () => {
  it('never throws, and every place lies in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of ranges(parseErrorText(text))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives secrets and people in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { secrets, people } = parseErrorText(text);
        for (const list of [secrets, people])
          list.slice(1).forEach((hidden, index) => {
            expect(hidden.start).toBeGreaterThanOrEqual(list[index]?.end ?? 0);
          });
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each code once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { codes, otherCodes } = parseErrorText(text);
        for (const { value } of codes) expect(value).toMatch(/^\d{5,7}$/);
        for (const list of [codes, otherCodes]) expect(new Set(list.map(({ value }) => value)).size).toBe(list.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseErrorText among other words', () => {
  const word = fc.constantFrom(
    ...'hello team please help since Monday nobody could open this report anymore thanks and greetings from Ada we tried twice'.split(
      ' ',
    ),
  );
  const lines = fc
    .array(fc.array(word, { maxLength: 12 }), { maxLength: 6 })
    .map((all) => all.map((words) => words.join(' ')).join('\n'));

  it.each([
    ['a page', page],
    ['an answer', answer],
    ['a redirect', redirect],
  ])('reads the same of %s', (_, text) => {
    const values = (pasted: string) => {
      const { codes, error, suberror, correlationId, traceId, timestamp } = parseErrorText(pasted);
      return [
        codes.map(({ value }) => value),
        ...[error, suberror, correlationId, traceId, timestamp].map((found) => found?.value),
      ];
    };
    const alone = values(text);
    expect(alone[0]).toEqual(['50105']);
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(values(`${before}\n${text}\n${after}`)).toEqual(alone);
      }),
    );
  });
});

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const of = (chars: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...chars), minLength, maxLength });
const base64 = (min: number, max: number) => of(`${letters}-_`, min, max);
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const is = (text: string) => fc.constant(text);

const entraToken = join(fc.constantFrom('0.A', '1.A'), of('QRSTUVWXYZabcdef', 1, 1), base64(40, 200));
const entraTokens = fc.oneof(
  entraToken,
  join(entraToken, is('.AgABAwEAAAD'), base64(40, 100)),
  join(is('M.C507_BAY.0.U.-'), of(`${letters}*!$`, 40, 80)),
);
const clientSecret = fc.oneof(
  join(of(letters, 3, 3), of('789', 1, 1), is('Q~'), of(`${letters}~.-_`, 30, 33), of(letters, 1, 1)),
  join(of(letters, 30, 42), is('=')),
);
/** What stands in a password wherever it stands; nothing that also ends a value. */
const plainPassword = join(of(letters, 4, 4), of(`${letters}!#$%()*+-./:=?@[]^_|~`, 4, 20), of(letters, 1, 1));
// Left out, because one layer within another leaves them open: a backslash before a quote, and what looks like a tag.
const password = join(
  of(`${letters}$`, 1, 1),
  of(`${letters}!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~ äé€`, 8, 24),
  of(letters, 1, 1),
).filter((text) => !/\\"|<\/?[a-z]/i.test(text));

/** Kinds of secrets: what they are called in a request or an answer, and what they look like. */
const kinds: readonly { names: readonly string[]; plain: fc.Arbitrary<string>; any?: fc.Arbitrary<string>; isCookie?: true }[] = [
  {
    names: ['access_token', 'id_token', 'accessToken', 'client_assertion'],
    plain: join(is('eyJ0eXAi'), base64(8, 60), is('.eyJ'), base64(8, 90), is('.'), base64(8, 90)),
  },
  { names: ['refresh_token', 'code', 'refreshToken'], plain: entraTokens },
  { names: ['ESTSAUTH', 'ESTSAUTHPERSISTENT', 'ESTSAUTHLIGHT', 'buid', 'esctx-X1'], plain: entraTokens, isCookie: true },
  { names: ['client_secret', 'clientSecret', 'AZURE_CLIENT_SECRET'], plain: clientSecret },
  { names: ['password', 'passwd', 'AZURE_PASSWORD'], plain: plainPassword, any: password },
  { names: ['device_code'], plain: join(fc.constantFrom('GAQABIQEAAAD', 'EAQABAAEAAAD'), base64(60, 120)) },
  { names: ['user_code'], plain: of('BCDFGHJKLMNPQRSTVWXZ23456789', 9, 9) },
  { names: ['code_verifier'], plain: base64(43, 64) },
];

const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const object = (name: string, secret: string) =>
  JSON.stringify({ grant_type: 'x', [name]: secret, scope: 'openid', error_description: page });
const query = (name: string, secret: string) =>
  `client_id=a&${name}=${encodeURIComponent(secret)}&error=invalid_client&error_description=${encodeURIComponent(page)}`;

/** Texts that quote or escape the value, so that it can hold any character. */
const quoting: readonly ((name: string, secret: string) => string)[] = [
  object,
  (name, secret) => JSON.stringify(JSON.parse(object(name, secret)), undefined, 2),
  (name, secret) => JSON.stringify({ body: object(name, secret) }),
  (name, secret) => JSON.stringify({ log: JSON.stringify({ body: object(name, secret) }) }),
  (name, secret) => JSON.stringify({ name, value: secret, error_description: page }),
  (name, secret) => `<pre>${html(object(name, secret))}</pre>`,
  (name, secret) => `https://app.example/cb?body=${encodeURIComponent(object(name, secret))}`,
];
/** Texts in which the value is a parameter, encoded. */
const encoding: readonly ((name: string, secret: string) => string)[] = [
  (name, secret) => `https://app.example/cb?${query(name, secret)}`,
  (name, secret) => `https://app.example/cb#${query(name, secret)}`,
  (name, secret) => `https://app.example/login?next=${encodeURIComponent(`https://app.example/cb?${query(name, secret)}`)}`,
  (name, secret) => `POST /token\r\n\r\n${query(name, secret)}`,
  (name, secret) => `curl -d '${query(name, secret)}' https://login.microsoftonline.com/common/oauth2/v2.0/token`,
];
/** Texts in which the value ends at the next blank. */
const open: readonly ((name: string, secret: string) => string)[] = [
  (name, secret) => `${page}\n${name}: ${secret}\n`,
  (name, secret) => `${name}=${secret} ${page}`,
  (name, secret) => `${page} ${name} = "${secret}"`,
  (name, secret) => `${page}\nCookie: a=b; ${name}=${secret}; c="d"\nHost: app.example`,
  (name, secret) => `set ${name}='${secret}' && az login\n${page}`,
  (name, secret) => `I used the ${name}: \`${secret}\` and got this: ${page}`,
];
const special: readonly { plain: fc.Arbitrary<string>; texts: readonly ((secret: string) => string)[] }[] = [
  {
    plain: fc.oneof(base64(40, 90), entraTokens),
    texts: [
      (secret) => `GET /me\nAuthorization: Bearer ${secret}\n\n${page}`,
      (secret) => `curl -H "Authorization: Bearer ${secret}" https://graph.example\n${answer}`,
      (secret) => JSON.stringify({ headers: { Authorization: `Bearer ${secret}` }, body: answer }),
      (secret) => JSON.stringify({ headers: [{ name: 'Authorization', value: `Bearer ${secret}` }], body: answer }),
      (secret) => `${page}\nSet-Cookie: ESTSAUTHPERSISTENT=${secret}; path=/; secure`,
      (secret) => `${page}\nCookie: x="y"; unknown=${secret}`,
      (secret) => `<input type="hidden" name="code" value="${secret}" /> ${page}`,
    ],
  },
  {
    plain: fc.oneof(clientSecret, plainPassword),
    texts: [
      (secret) => `az login --service-principal -u app -p ${secret} --tenant t\n${page}`,
      (secret) => `az login --service-principal -u app --password=${secret} --tenant t\n${page}`,
      (secret) => `tool --client-secret ${secret}\n${page}`,
      (secret) => `Connect-X -ClientSecret "${secret}"\n${page}`,
      (secret) => `$env:AZURE_CLIENT_SECRET="${secret}"; az login\n${page}`,
      (secret) => `export ARM_CLIENT_SECRET=${secret}\n${page}`,
      (secret) => `<input type="password" name="passwd" value="${secret}"> ${page}`,
    ],
  },
  {
    plain: password.filter((text) => !/["$`\\]/.test(text)),
    texts: [
      (secret) => `az login -u ada -p "${secret}" --tenant t\n${page}`,
      (secret) => `Connect-X -Password "${secret}"\n${page}`,
      (secret) => `ConvertTo-SecureString "${secret}" -AsPlainText -Force\n${page}`,
    ],
  },
  {
    plain: join(plainPassword, of('123456789', 1, 1)),
    texts: [(secret) => `My password is ${secret} but ${page}`, (secret) => `the client secret was "${secret}".\n${page}`],
  },
  {
    plain: of('BCDFGHJKLMNPQRSTVWXZ23456789', 9, 9),
    texts: [
      (secret) => `To sign in, open https://microsoft.com/devicelogin and enter the code ${secret} to authenticate.\n${page}`,
      (secret) => `code ${secret} to authenticate.\n${page}`,
    ],
  },
];

/** What is left of a text when what gives access is cut out. */
function redacted(text: string): string {
  let left = '';
  let done = 0;
  for (const { start, end } of parseErrorText(text).secrets) {
    left += `${text.slice(done, start)}█`;
    done = end;
  }
  return left + text.slice(done);
}

/** No part of the secret that is long enough to tell may be left, whether it is escaped or not; the error stays. */
function expectHidden(around: (secret: string) => string, secret: string): void {
  const left = redacted(around(secret));
  const frame = around('') + bare(around(''));
  const plain = bare(left);
  expect(left).not.toContain(secret);
  expect(left).not.toContain(encodeURIComponent(secret));
  const size = Math.min(7, secret.length);
  for (let at = 0; at + size <= secret.length; at += 1) {
    const part = secret.slice(at, at + size);
    if (!frame.includes(part) && (left.includes(part) || plain.includes(part)))
      expect.fail(`${part} of ${secret} is left in ${left}`);
  }
  expect(parseErrorText(left).codes.map(({ value }) => value)).toContain('50105');
}

describe('parseErrorText finds what gives access', () => {
  for (const { names, plain, any, isCookie } of kinds) {
    it(`${names[0]}, quoted or escaped`, () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...names),
          any ?? plain,
          fc.constantFrom(...quoting, ...(isCookie ? [] : encoding)),
          (name, secret, text) => expectHidden((value) => text(name, value), secret),
        ),
        { numRuns: 400 },
      );
    });

    it(`${names[0]}, in lines and sentences`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...names), plain, fc.constantFrom(...open), (name, secret, text) =>
          expectHidden((value) => text(name, value), secret),
        ),
        { numRuns: 400 },
      );
    });
  }

  it.each(special.flatMap(({ plain, texts }) => texts.map((text) => [text('…').slice(0, 70), plain, text] as const)))(
    '%s',
    (_, plain, text) => {
      fc.assert(fc.property(plain, (secret) => expectHidden(text, secret)));
    },
  );
});

describe('parseErrorText reads one megabyte', () => {
  const size = 1024 * 1024;

  it.each([
    ...['a', '%', '%25', '\\', '\\\\"', '&quot;', '<td>', '"', '{', '-', '1:', '0.', '@', 'a@', 'a.', '\n', '\t', '1', '_', 'a_'],
    ...[
      'AADSTS50105 ',
      'password=',
      '"password":"',
      'eyJ',
      'Bearer ',
      'Cookie: ',
      '0.A',
      'claims={"access_token":',
      correlation,
      answer,
      redirect,
      page,
      'ada@contoso.example password=abcd ',
      'name="code" ',
      '"password":"\\"',
      '0.AXoA-',
      '\n> ',
      'ResultType\tCorrelationId\n',
      'a\tResultType\tErrorCode\n1\t50105\t50105\n',
    ],
  ])(
    'of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      expect(() => parseErrorText(text)).not.toThrow();
    },
    120_000,
  );
});
