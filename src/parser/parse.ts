import { findBare, findOtherCodes } from './bare';
import { type ClaimsChallenge, findClaims } from './claims';
import { guessClient } from './client';
import { type FoundCode, findPrefixed } from './codes';
import { findCorrelations, findIds, pairCorrelations } from './ids';
import { findOAuth } from './oauth';
import { findPeople, findRepeats, findSecrets, type Hidden, joined, without } from './secrets';
import { readTable } from './table';
import { findTimestamp, instantOf } from './time';
import { layersOf } from './view';

/** A value that a text names. */
export interface Finding {
  /** The value without the escapes of the text around it. */
  value: string;
  /** Where it stands: offsets into the text as it was given, the end not included. */
  start: number;
  end: number;
}

/** What an error text says. Values that it does not name are missing; lists are empty. */
export interface Parsed {
  /** Entra codes as digits, in order of first appearance, each once. */
  codes: Finding[];
  /** Codes of other families, as written: `AADB2C90118`, `0xCAA2000C`, `CAA20002`, `IDW10502`. */
  otherCodes: Finding[];
  /** The first OAuth error, else the library's own. */
  error?: Finding;
  suberror?: Finding;
  correlationId?: Finding;
  /** Trace ID or request ID. */
  traceId?: Finding;
  /** As written. `instant` is the same in ISO 8601, UTC, if the text leaves no doubt about the zone. */
  timestamp?: Finding & { instant?: string };
  /** Application (client) ID. */
  appId?: Finding;
  resourceId?: Finding;
  tenantId?: Finding;
  claims?: Finding & { challenge: ClaimsChallenge };
  /** The program that wrote the text; `value` is the mark that tells. */
  client?: Finding & { id: string; name: string };
  /** Where a text holds several sign-ins, with correlation IDs of their own: the one of each code, by its digits. */
  correlations: Readonly<Record<string, Finding>>;
  /** What gives access and must never be handed on: in order, without overlap. */
  secrets: Hidden[];
  /** What names a person: in order, without overlap. */
  people: Hidden[];
}

/**
 * Reads what people paste of a sign-in error. Total, and linear in the length of the text.
 * What the fields mean is written in `docs/contributing/parser.mdx`.
 */
export function parseErrorText(text: string): Parsed {
  const layers = layersOf(text);
  const view = layers.at(-1) ?? layers[0];
  const place = (found: FoundCode) => ({ ...found, ...view.range(found.start, found.end) });
  const onAllLayers = (find: (text: string) => Hidden[]) =>
    joined(layers.flatMap((layer) => find(layer.text).map((found) => ({ ...found, ...layer.range(found.start, found.end) }))));
  const named = onAllLayers(findSecrets);
  const secrets = joined([...named, ...findRepeats(text, named)]);
  const people = without(onAllLayers(findPeople), secrets);

  const table = readTable(view.text);
  const prefixed = findPrefixed(view.text);
  const codes = [...prefixed, ...findBare(view.text, prefixed), ...table.codes].sort((a, b) => a.start - b.start);
  const oauth = findOAuth(view.text);
  const ids = { ...findIds(view.text), ...table.ids };
  const timestamp = findTimestamp(view.text, table.times);
  const claims = findClaims(view.text);
  const client = guessClient(view.text);
  const instant = timestamp && instantOf(timestamp.value);
  return {
    codes: firsts(codes).map(place),
    otherCodes: firsts(findOtherCodes(view.text)).map(place),
    ...Object.fromEntries([...Object.entries(oauth), ...Object.entries(ids)].map(([name, found]) => [name, place(found)])),
    ...(timestamp && { timestamp: { ...place(timestamp), ...(instant && { instant }) } }),
    ...(claims && {
      claims: { value: claims.challenge.json, ...view.range(claims.start, claims.end), challenge: claims.challenge },
    }),
    ...(client && {
      client: {
        id: client.id,
        name: client.name,
        value: view.text.slice(client.start, client.end),
        ...view.range(client.start, client.end),
      },
    }),
    correlations: Object.fromEntries(
      Object.entries(pairCorrelations(firsts(codes), findCorrelations(view.text))).map(([code, found]) => [code, place(found)]),
    ),
    secrets,
    people,
  };
}

/** Each value once, at its first place. */
function firsts(found: readonly FoundCode[]): FoundCode[] {
  const seen = new Map<string, FoundCode>();
  for (const code of found) if (!seen.has(code.value)) seen.set(code.value, code);
  return [...seen.values()];
}
