import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHar } from '../../../src/parser/har';
import { parseErrorText } from '../../../src/parser/parse';

const correlation = '7d1c0b52-2f38-4f4e-9c55-3a1f0f6e9d10';
const trace = '1f0a4c7e-90b3-4f6b-8f0e-6f1d1c2e4b00';
const app = '2b8f5d1e-61a7-4f0e-9c8d-0d5c1a7b3e42';
const tenantPath = 'https://login.microsoftonline.com/contoso.example/oauth2/v2.0';

interface Recorded {
  url: string;
  method?: string;
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  encoding?: string;
}

function entry({ url, method = 'GET', status = 200, headers = {}, body, encoding }: Recorded): object {
  return {
    startedDateTime: '2026-11-20T08:15:42.000Z',
    request: {
      method,
      url,
      headers: [
        { name: 'Authorization', value: 'Bearer request-header-secret' },
        { name: 'Cookie', value: 'ESTSAUTH=request-cookie-secret' },
      ],
      cookies: [{ name: 'ESTSAUTH', value: 'request-cookie-secret' }],
      queryString: [{ name: 'code', value: 'query-secret' }],
      postData: { mimeType: 'application/x-www-form-urlencoded', text: 'client_secret=request-body-secret' },
    },
    response: {
      status,
      headers: Object.entries({ 'Set-Cookie': 'ESTSAUTH=response-cookie-secret', ...headers }).map(([name, value]) => ({
        name,
        value,
      })),
      cookies: [{ name: 'ESTSAUTH', value: 'response-cookie-secret' }],
      content: { size: 1, mimeType: 'text/plain', text: body, encoding },
    },
  };
}

const har = (...entries: unknown[]) =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } });

const tokenError: Recorded = {
  url: `${tenantPath}/token?code=query-secret`,
  method: 'POST',
  status: 400,
  headers: { 'x-ms-request-id': trace, 'client-request-id': correlation },
  body: JSON.stringify({
    error: 'invalid_grant',
    error_description: 'AADSTS50076: Due to a change.',
    error_codes: [50076],
    suberror: 'basic_action',
  }),
};

describe('readHar', () => {
  it.each(['', 'AADSTS50076', '{', 'null', '7', '"log"', '[]', '{}', '{"log":null}', '{"log":{}}', '{"log":{"entries":{}}}'])(
    'takes %j for no recording',
    (text) => {
      expect(readHar(text)).toBeUndefined();
    },
  );

  it('reads the error of a token request', () => {
    expect(readHar(har(entry(tokenError)))).toBe(
      [
        `POST ${tenantPath}/token 400 startedDateTime 2026-11-20T08:15:42.000Z`,
        `x-ms-request-id: ${trace}`,
        `client-request-id (correlation ID): ${correlation}`,
        tokenError.body,
      ].join('\n'),
    );
  });

  it('writes what the parser reads', () => {
    const parsed = parseErrorText(readHar(har(entry(tokenError))) ?? '');
    expect(parsed.codes.map(({ value }) => value)).toEqual(['50076']);
    expect(parsed).toMatchObject({
      error: { value: 'invalid_grant' },
      suberror: { value: 'basic_action' },
      correlationId: { value: correlation },
      traceId: { value: trace },
      timestamp: { instant: '2026-11-20T08:15:42.000Z' },
    });
  });

  it('reads the error of a redirect, and no other parameter of it', () => {
    const text = readHar(
      har(
        entry({
          url: `${tenantPath}/authorize?client_id=${app}&state=state-secret&client-request-id=${correlation}&login_hint=ada%40contoso.example`,
          status: 302,
          headers: {
            location:
              'https://ada:word-secret@app.example/cb#error=access_denied&error_description=AADSTS65004%3a+Declined.&state=state-secret',
          },
        }),
      ),
    );
    expect(text).toBe(
      [
        `GET ${tenantPath}/authorize 302 startedDateTime 2026-11-20T08:15:42.000Z`,
        `client-request-id (correlation ID): ${correlation}`,
        'error: access_denied',
        'error_description: AADSTS65004: Declined.',
        'Location: https://app.example/cb',
      ].join('\n'),
    );
  });

  it.each<[string, Recorded, string]>([
    [
      'a challenge',
      { url: 'https://graph.example/me', status: 401, headers: { 'WWW-Authenticate': 'Bearer error="insufficient_claims"' } },
      'insufficient_claims',
    ],
    ['an address', { url: 'https://app.example/cb?error=login_required&code=query-secret' }, 'error: login_required'],
    [
      'a relative address',
      { url: 'https://app.example/', status: 302, headers: { Location: '/login?error=consent_required' } },
      'consent_required',
    ],
    [
      'a body with a code',
      { url: 'https://app.example/api', status: 500, body: 'AADSTS7000215: Invalid client secret.' },
      'AADSTS7000215',
    ],
    ['an OAuth body', { url: 'https://app.example/api', body: '{"error": "invalid_client"}' }, 'invalid_client'],
    ['a sign-in page', { url: 'https://login.live.com/x', body: '$Config={"sErrorCode":"50105","sErrTxt":"x"}' }, '50105'],
    [
      'a posted form',
      { url: `${tenantPath}/authorize`, body: '<input type="hidden" name="error" value="access_denied" />' },
      'access_denied',
    ],
    ['an external tenant', { url: 'https://contoso.ciamlogin.com/x', body: '{"error":{"code":"x"}}' }, '{"code":"x"}'],
    [
      'a body in base64',
      { url: 'https://app.example/api', body: btoa('{"error":"invalid_grant"}'), encoding: 'base64' },
      '{"error":"invalid_grant"}',
    ],
  ])('finds the error of %s', (_, recorded, told) => {
    expect(readHar(har(entry({ url: 'https://app.example/script.js', body: 'let error;' }), entry(recorded)))).toContain(told);
  });

  it.each<[string, Recorded]>([
    ['another service', { url: 'https://app.example/api', body: '{"error":{"code":"Request_BadRequest"}}' }],
    ['a host that only looks alike', { url: 'https://login.microsoftonline.com.evil.example/' }],
    ['a host that only ends alike', { url: 'https://evil-login.microsoftonline.com/' }],
    ['data', { url: 'data:text/plain,AADSTS50076', body: 'AADSTS50076' }],
    ['a broken address', { url: 'https://', body: 'AADSTS50076' }],
    ['broken base64', { url: 'https://app.example/api', body: '%%%', encoding: 'base64' }],
  ])('leaves out %s', (_, recorded) => {
    expect(readHar(har(entry(recorded)))).toBe('');
  });

  it('leaves answers without an error out where one has an error', () => {
    const fine = entry({
      url: `${tenantPath}/authorize`,
      body: '{"error":null,"access_token":"body-secret"}',
      headers: { 'x-ms-request-id': app },
    });
    expect(readHar(har(fine))).toBe(
      `GET ${tenantPath}/authorize 200 startedDateTime 2026-11-20T08:15:42.000Z\nx-ms-request-id: ${app}`,
    );
    expect(readHar(har(fine, entry(tokenError)))).not.toContain(app);
  });

  it('hands on no part of a request, no cookie and no other challenge', () => {
    const text = readHar(
      har(
        entry({ ...tokenError, headers: { 'WWW-Authenticate': 'Negotiate challenge-secret' } }),
        entry({ ...tokenError, headers: { Location: '?code=query-secret' } }),
      ),
    );
    expect(text).toContain('AADSTS50076');
    expect(text).not.toMatch(/secret|cookie/i);
  });

  it('cuts long bodies and long recordings', () => {
    const long = readHar(har(entry({ url: 'https://app.example/', body: `AADSTS50076 ${'x'.repeat(100_000)}` }))) ?? '';
    expect(long.length).toBeLessThan(20_200);
    const far = readHar(har(entry({ url: 'https://app.example/', body: `${'x'.repeat(100_000)} AADSTS50076` })));
    expect(far).toContain('\nAADSTS50076');
    expect(readHar(har(...Array.from({ length: 300 }, () => entry(tokenError))))?.match(/^POST /gm)).toHaveLength(200);
  });

  it('never throws, whatever stands where', () => {
    const parts = [
      'log',
      'entries',
      'request',
      'response',
      'url',
      'headers',
      'name',
      'value',
      'content',
      'text',
      'encoding',
      'status',
    ];
    const strange = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        'https://login.microsoftonline.com/a?error=%',
        'https://[',
        'base64',
        'AADSTS50076',
        '\ud800',
        'Location',
        null,
        [],
      ),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        strange,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...parts), tie('tree')),
      ),
    }));
    const response = fc.record({
      status: tree,
      headers: fc.oneof(tree, fc.array(fc.record({ name: tree, value: tree }))),
      content: tree,
    });
    const any = fc.record({
      request: fc.oneof(tree, fc.record({ url: strange, method: tree })),
      response: fc.oneof(tree, response),
    });
    fc.assert(
      fc.property(fc.oneof(tree, fc.array(fc.oneof(tree, any))), (entries) => {
        expect(typeof readHar(JSON.stringify({ log: { entries } }))).toBe(Array.isArray(entries) ? 'string' : 'undefined');
      }),
    );
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => void readHar(text)));
    expect(readHar('['.repeat(1_000_000))).toBeUndefined();
  });
});
