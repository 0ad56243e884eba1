import { describe, expect, it } from 'vitest';
import type { ClaimWant } from '../../../src/parser/claims';
import { type Parsed, parseErrorText } from '../../../src/parser/parse';

const correlation = '7d1c0b52-2f38-4f4e-9c55-3a1f0f6e9d10';
const trace = '1f0a4c7e-90b3-4f6b-8f0e-6f1d1c2e4b00';
const app = '2b8f5d1e-61a7-4f0e-9c8d-0d5c1a7b3e42';
const resource = '00000003-0000-0000-c000-000000000000';
const tenant = 'c3a1e9f4-5b70-4d2c-8e11-9f6a7d0b2c35';

/** What the tests compare: values without their places, and nothing where the text names nothing. */
interface Told {
  codes?: string[];
  otherCodes?: string[];
  error?: string;
  suberror?: string;
  correlationId?: string;
  traceId?: string;
  timestamp?: string;
  instant?: string;
  appId?: string;
  resourceId?: string;
  tenantId?: string;
  client?: string;
  wants?: ClaimWant[];
}

function told(text: string): Told {
  const { codes, otherCodes, error, suberror, correlationId, traceId, timestamp, appId, resourceId, tenantId, client, claims } =
    parseErrorText(text);
  const all: Told = {
    ...(codes.length > 0 && { codes: codes.map(({ value }) => value) }),
    ...(otherCodes.length > 0 && { otherCodes: otherCodes.map(({ value }) => value) }),
    error: error?.value,
    suberror: suberror?.value,
    correlationId: correlationId?.value,
    traceId: traceId?.value,
    timestamp: timestamp?.value,
    instant: timestamp?.instant,
    appId: appId?.value,
    resourceId: resourceId?.value,
    tenantId: tenantId?.value,
    client: client?.id,
    wants: claims?.challenge.wants,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const page = [
  'AADSTS50105: Your administrator has configured the application Expenses to block users.',
  `Trace ID: ${trace}`,
  `Correlation ID: ${correlation}`,
  'Timestamp: 2026-11-20 08:15:42Z',
].join('\n');
const ofPage: Told = {
  codes: ['50105'],
  traceId: trace,
  correlationId: correlation,
  timestamp: '2026-11-20 08:15:42Z',
  instant: '2026-11-20T08:15:42.000Z',
};
const answer = JSON.stringify({
  error: 'invalid_grant',
  error_description: page.replaceAll('\n', ' '),
  error_codes: [50105],
  timestamp: '2026-11-20 08:15:42Z',
  trace_id: trace,
  correlation_id: correlation,
  suberror: 'bad_token',
});
const ofAnswer: Told = { ...ofPage, error: 'invalid_grant', suberror: 'bad_token' };

describe('a text with several sign-ins', () => {
  const ids = ['9d41e6aa-2c1b-4f0e-8a57-c60b4e7d1f23', '51c8f2d7-9b60-4a1e-8f33-2d7e6c0b9a14'] as const;
  const pairs = (text: string) =>
    Object.fromEntries(Object.entries(parseErrorText(text).correlations).map(([code, { value }]) => [code, value]));

  it('gives each code its own correlation ID, before or behind it', () => {
    const wanted = { 50105: ids[0], 65001: ids[1] };
    expect(pairs(`AADSTS50105: a. Correlation ID: ${ids[0]}\nAADSTS65001: b. Correlation ID: ${ids[1]}`)).toEqual(wanted);
    expect(
      pairs(`Correlation Id: ${ids[0]}\nMessage: AADSTS50105: a\nCorrelation Id: ${ids[1]}\nMessage: AADSTS65001: b`),
    ).toEqual(wanted);
  });

  it('is none where one sign-in is named twice', () => {
    expect(pairs(`AADSTS50105: a. Correlation ID: ${ids[0]}\nAADSTS65001: b. Correlation ID: ${ids[0]}`)).toEqual({});
  });
});

describe('parseErrorText reads', () => {
  it.each<[string, string, Told]>([
    ['an error page', page, ofPage],
    ['quoted mail', `> > ${page.replaceAll('\n', '\n> > ')}`, ofPage],
    ['a web page', `<p>${page.replaceAll('\n', '<br/>').replaceAll(' ', '&nbsp;')}</p>`, ofPage],
    ['the answer of the token endpoint', answer, ofAnswer],
    ['JSON within JSON', JSON.stringify({ message: JSON.stringify({ inner: answer }) }), ofAnswer],
    [
      'a redirect',
      `https://app.example/cb?error=access_denied&error_subcode=cancel&error_description=${encodeURIComponent(page).replaceAll('%20', '+')}&state=1`,
      { ...ofPage, error: 'access_denied', timestamp: '2026-11-20 08:15:42Z' },
    ],
    ['the address of the lookup page', 'https://login.microsoftonline.com/error?code=50011', { codes: ['50011'] }],
    ['a number alone', ' 700016\n', { codes: ['700016'] }],
    ['a labelled number', 'Sign-in error code: 53003', { codes: ['53003'] }],
    ['a list of codes', 'AADSTS50076, 50079 and 53003', { codes: ['50076', '50079', '53003'] }],
    ['a query', 'SigninLogs | where ResultType in ("50126", "50053")', { codes: ['50126', '50053'] }],
    ['letters that look like digits', 'AADSTS5OO76', { codes: ['50076'] }],
    [
      'codes of other families',
      'AADB2C90118, 0xCAA2000C, CAA20002, IDW10502, CAA20002',
      { otherCodes: ['AADB2C90118', '0xCAA2000C', 'CAA20002', 'IDW10502'], client: 'windows-broker' },
    ],
    [
      'the IDs of applications and tenants',
      `AADSTS65001: application with ID '${app}' named 'Expenses', resource '${resource}', tenant ID: ${tenant}`,
      { codes: ['65001'], appId: app, resourceId: resource, tenantId: tenant },
    ],
    ['the tenant of an address', `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`, { tenantId: tenant }],
    [
      'a German error page',
      `AADSTS50105: Zugriff verweigert.\nAblaufverfolgungs-ID: ${trace}\nKorrelations-ID: ${correlation}\nZeitstempel: 2026-11-20 08:15:42Z`,
      ofPage,
    ],
    [
      'a table of the sign-in log',
      `TimeGenerated\tResultType\tCorrelationId\n2026-11-20T08:15:42Z\t50126\t${correlation}`,
      { codes: ['50126'], correlationId: correlation, timestamp: '2026-11-20T08:15:42Z', instant: '2026-11-20T08:15:42.000Z' },
    ],
    [
      'a claims challenge',
      'WWW-Authenticate: Bearer error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19"',
      { error: 'insufficient_claims', wants: [{ claim: 'acrs', values: ['c1'], essential: true }] },
    ],
    [
      "a library's own error",
      'BrowserAuthError: interaction_in_progress: Interaction is currently in progress.',
      { error: 'interaction_in_progress', client: 'msal-browser' },
    ],
    [
      'the standard error before the own one',
      'Error: post_request_failed\n"error": "invalid_client"',
      { error: 'invalid_client' },
    ],
    [
      'a command line',
      `$ az login --tenant ${tenant}\nAADSTS50076: Due to a configuration change.`,
      { codes: ['50076'], tenantId: tenant, client: 'azure-cli' },
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('parseErrorText is not taken in by', () => {
  it.each([
    ['nothing', ''],
    ['a port', 'The reply address is http://localhost:50076/callback'],
    ['a number in a price list', 'Order 50076 costs 50105 euros'],
    ['a GUID that nothing names', `see ${correlation}`],
    ['a GUID that is torn', `Correlation ID: ${correlation.slice(0, 30)}`],
    ['an ID of another kind', `object ID: ${app}, device ID: ${resource}, session id ${trace}`],
    ['an empty suberror', '"suberror": "not_available"'],
    ['the end of a token', 'Token expiration time: 2026-11-20 08:15:42Z'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual({});
  });
});

describe('parseErrorText', () => {
  it('gives places in the text as it was pasted', () => {
    const text = `{"m":"{\\"error\\":\\"invalid_grant\\",\\"error_description\\":\\"AADSTS50076%3a x\\"}"}`;
    const { codes, error } = parseErrorText(text);
    expect(codes.map(({ start, end }) => text.slice(start, end))).toEqual(['50076']);
    expect(text.slice(error?.start, error?.end)).toBe('invalid_grant');
  });

  it('leaves an instant open that the text leaves open', () => {
    expect(told('Timestamp: 2026-11-20 08:15:42')).toEqual({ timestamp: '2026-11-20 08:15:42' });
    expect(told('Timestamp: 2026-11-20T09:15:42.5+01:00')).toMatchObject({ instant: '2026-11-20T08:15:42.500Z' });
    expect(told('Timestamp: 11/12/2026 8:15:42 AM')).toEqual({ timestamp: '11/12/2026 8:15:42 AM' });
  });

  it('tells what gives access and what names a person', () => {
    const text = 'AADSTS50126 for ada@contoso.example from 203.0.113.7, client_secret=hunter22 Bearer abcdefghijklmnop';
    const { secrets, people } = parseErrorText(text);
    const cut = (hidden: Parsed['people']) => hidden.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
    expect(cut(secrets)).toEqual([
      ['client secret or assertion', 'hunter22'],
      ['token', 'abcdefghijklmnop'],
    ]);
    expect(cut(people)).toEqual([
      ['e-mail address or user name', 'ada@contoso.example'],
      ['IP address', '203.0.113.7'],
    ]);
  });

  it('leaves versions, masks and the machine itself alone', () => {
    const { secrets, people } = parseErrorText('Version 10.0.19.45 at 127.0.0.1: "client_secret": "***", password=<redacted>');
    expect([secrets, people]).toEqual([[], []]);
  });
});
