import type { ReactNode } from 'react';
import type { Organisation } from '../../organisation';
import { explainClaims } from '../../parser/claims';
import { knownApps } from '../../parser/known-apps';
import type { Finding, Parsed } from '../../parser/parse';
import { suberrorMeanings } from '../../parser/suberrors';
import type { PasteData, PasteFix } from '../../paste/data';
import { decide, type Verdict } from '../../paste/decide';
import { writeLink } from '../../trees/state';
import Pills from '../Pills';
import { pageFile } from '../page-file';
import TicketNote, { type TicketLabels } from '../TicketNote';
import Marks, { type MarkLabels } from './Marks';
import styles from './styles.module.css';
import Times, { type TimeLabels } from './Times';

type Field =
  | 'codes'
  | 'otherCodes'
  | 'error'
  | 'suberror'
  | 'correlationId'
  | 'traceId'
  | 'timestamp'
  | 'appId'
  | 'resourceId'
  | 'tenantId'
  | 'claims'
  | 'client';

export type ReadingLabels = Readonly<
  Record<
    | Field
    | 'title'
    | 'next'
    | 'others'
    | 'disputed'
    | 'lookupOnly'
    | 'unknown'
    | 'official'
    | 'openError'
    | 'openFix'
    | 'openTree'
    | 'answered'
    | 'change'
    | 'several'
    | 'signIns'
    | 'ownCorrelation'
    | 'firstStep'
    | 'playbook'
    | 'noCode'
    | 'noCodeFound'
    | 'noCodeLook'
    | 'noCodeGuide'
    | 'noCodeTree'
    | 'noCodeAll'
    | 'noCodeSearch'
    | 'b2c'
    | 'windows'
    | 'idweb'
    | 'federation'
    | 'queries'
    | 'queriesNote'
    | 'copy'
    | 'copied'
    | 'officialAddress',
    string
  >
> & { actors: Readonly<Record<string, string>>; kinds: Readonly<Record<string, string>>; times: TimeLabels; marks: MarkLabels };

interface ReadingProps {
  text: string;
  parsed: Parsed;
  /** Missing until it has arrived. */
  data: PasteData | undefined;
  base: string;
  organisation: Organisation;
  labels: ReadingLabels;
  ticket: TicketLabels;
}

/** What a pasted text says, and what to do about it. */
export default function Reading({ text, parsed, data, base, organisation, labels, ticket }: ReadingProps) {
  const verdicts = data ? decide(text, parsed, data) : [];
  const [first, ...others] = verdicts;
  const fixId = first?.fix;
  const fix = fixId ? data?.fixes[fixId] : undefined;
  const { codes, otherCodes, correlations: _, secrets: __, people: ___, ...single } = parsed;
  const isEmpty = codes.length + otherCodes.length + Object.keys(single).length === 0;
  const playbook = parsed.client && data?.clients[parsed.client.id];
  const isLost = codes.length === 0 && otherCodes.length === 0;
  return (
    <div className={styles.reading}>
      {first && data ? (
        <section key="next" aria-labelledby="paste-next" className={styles.next}>
          <h2 id="paste-next">{labels.next}</h2>
          <VerdictCard verdict={first} own={parsed.correlations[first.code]} data={data} base={base} labels={labels} isFirst />
          {playbook ? (
            <p key="playbook" className={styles.playbook}>
              <a href={`${base}${playbook.path.slice(1)}/${pageFile}`}>{labels.playbook.replace('{client}', playbook.title)}</a>
            </p>
          ) : null}
          {others.length > 0 ? (
            <>
              <p className={styles.several}>{labels.others}</p>
              {others.map((verdict) => (
                <VerdictCard
                  key={verdict.code}
                  verdict={verdict}
                  own={parsed.correlations[verdict.code]}
                  data={data}
                  base={base}
                  labels={labels}
                />
              ))}
            </>
          ) : null}
        </section>
      ) : null}
      {isLost ? (
        <section key="lost" className={styles.lost}>
          <p>
            <strong>{labels.noCode}</strong> {labels.noCodeFound}
          </p>
          <ul>
            {labels.noCodeLook.split('|').map((example) => (
              <li key={example}>
                <code>{example}</code>
              </li>
            ))}
          </ul>
          <p>
            <a href={`${base}evidence/error-text/${pageFile}`}>{labels.noCodeGuide}</a> ·{' '}
            <a href={`${base}trees/no-code/${pageFile}`}>{labels.noCodeTree}</a> ·{' '}
            <a href={`${base}errors/${pageFile}`}>{labels.noCodeAll}</a> ·{' '}
            <button type="button" className="plain-button" data-search-open="">
              {labels.noCodeSearch}
            </button>
          </p>
        </section>
      ) : null}
      <Families key="families" parsed={parsed} base={base} labels={labels} />
      <section key="says" aria-labelledby="paste-says">
        <h2 id="paste-says">{labels.title}</h2>
        {Object.keys(parsed.correlations).length > 0 ? <p className={styles.disputed}>{labels.signIns}</p> : null}
        {isEmpty ? <p>{labels.marks.none}</p> : null}
        <dl className={styles.fields} hidden={isEmpty}>
          <Row name="codes" found={parsed.codes} labels={labels} />
          <Row name="otherCodes" found={parsed.otherCodes} labels={labels} />
          <Row name="error" found={parsed.error} labels={labels} />
          <Row name="suberror" found={parsed.suberror} labels={labels}>
            {suberrorMeanings[parsed.suberror?.value.toLowerCase() ?? '']}
          </Row>
          <Row name="correlationId" found={parsed.correlationId} labels={labels} />
          <Row name="traceId" found={parsed.traceId} labels={labels} />
          <Row name="timestamp" found={parsed.timestamp} labels={labels}>
            {parsed.timestamp ? <Times instant={parsed.timestamp.instant} labels={labels.times} /> : null}
          </Row>
          <Row name="appId" found={parsed.appId} labels={labels}>
            {knownApps[parsed.appId?.value.toLowerCase() ?? '']}
          </Row>
          <Row name="resourceId" found={parsed.resourceId} labels={labels}>
            {knownApps[parsed.resourceId?.value.toLowerCase() ?? '']}
          </Row>
          <Row name="tenantId" found={parsed.tenantId} labels={labels} />
          <Row name="claims" found={parsed.claims} labels={labels}>
            {parsed.claims ? explainClaims(parsed.claims.challenge).map((sentence) => <p key={sentence}>{sentence}</p>) : null}
          </Row>
          <Row name="client" found={parsed.client && { ...parsed.client, value: parsed.client.name }} labels={labels}>
            {parsed.client ? <code>{parsed.client.value}</code> : null}
          </Row>
        </dl>
      </section>
      <Marks key="marks" text={text} parsed={parsed} labels={labels.marks} />
      <Queries key="queries" parsed={parsed} labels={labels} />
      <TicketNote
        key="ticket"
        base={base}
        organisation={organisation}
        labels={ticket}
        evidence={data?.evidence ?? {}}
        facts={{
          link: linkOf(first, base),
          ...(first?.error && { error: first.error }),
          ...(fix && { fix: { ...fix, actor: labels.actors[fix.actor] ?? fix.actor } }),
          answers: (first?.tree?.walk.steps ?? []).map(({ question, answer }) => ({
            asked: question.trail,
            given: answer.label,
          })),
          paste: { text, parsed, appNames: knownApps },
        }}
      />
    </div>
  );
}

/** Where a verdict leads: the fix with the answers, else the error page with the answers so far. Holds nothing of the text but the code. */
function linkOf(verdict: Verdict | undefined, base: string): string {
  const { error, tree, fix } = verdict ?? {};
  if (!error) return `${base}decode/${pageFile}`;
  if (fix && tree) {
    const origin = { code: error.id, tree: tree.tree.id, ...(tree.from && { from: tree.from }) };
    return `${base}fixes/${fix}/${pageFile}${writeLink(tree.walk.steps, origin)}`;
  }
  if (tree) return `${base}${error.path.slice(1)}/${pageFile}${writeLink(tree.walk.steps)}`;
  return `${base}${(fix ? `/fixes/${fix}` : error.path).slice(1)}/${pageFile}`;
}

interface CardProps {
  verdict: Verdict;
  /** Its own correlation ID, where the text holds several sign-ins. */
  own: Finding | undefined;
  data: PasteData;
  base: string;
  labels: ReadingLabels;
  isFirst?: boolean;
}

function VerdictCard({ verdict, own, data, base, labels, isFirst = false }: CardProps) {
  const { code, error, tree, fix } = verdict;
  if (!error) {
    return (
      <div className={styles.card}>
        <h3>{/^\d/.test(code) ? `AADSTS${code}` : code}</h3>
        <p>{labels.unknown}</p>
        <p>
          <a href={`${labels.officialAddress}?code=${code}`} rel="noopener noreferrer">
            {labels.official}
          </a>
        </p>
      </div>
    );
  }
  const errorLink = `${base}${error.path.slice(1)}/${pageFile}`;
  const reached: PasteFix | undefined = fix ? data.fixes[fix] : undefined;
  const steps = tree?.walk.steps ?? [];
  return (
    <div className={isFirst ? styles.mainCard : styles.card}>
      <Pills items={[labels.kinds[error.kind], labels.actors[error.actor]]} />
      <h3>
        <a href={errorLink}>{error.title}</a>
      </h3>
      <p>{error.summary ?? labels.lookupOnly}</p>
      {own ? (
        <p>
          {labels.ownCorrelation} <code>{own.value}</code>
        </p>
      ) : null}
      {error.isDisputed ? <p className={styles.disputed}>{labels.disputed}</p> : null}
      {isFirst && steps.length > 0 ? (
        <div key="steps" className={styles.steps}>
          <p>{labels.answered}</p>
          <ol>
            {steps.map(({ question, answer }, index) => (
              <li key={question.id}>
                {question.trail} <strong>{answer.label}</strong>{' '}
                <a href={errorLink + writeLink(steps.slice(0, index))} aria-label={`${labels.change}: ${question.trail}`}>
                  {labels.change}
                </a>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {isFirst && reached ? (
        <div key="fix" className={styles.fix}>
          <p className={styles.fixTitle}>{reached.title}</p>
          <p>{reached.cause}</p>
          <p>
            <strong>{labels.firstStep}</strong> {reached.firstStep}
          </p>
        </div>
      ) : null}
      {isFirst && !reached && !tree && error.fixes.length > 1 ? (
        <div key="several">
          <p>{labels.several}</p>
          <ul>
            {error.fixes.map((id) => {
              const each = data.fixes[id];
              return each ? (
                <li key={id}>
                  <a href={`${base}${each.path.slice(1)}/${pageFile}`}>{each.title}</a>: {each.cause}
                </li>
              ) : null;
            })}
          </ul>
        </div>
      ) : null}
      {isFirst ? (
        <p key="go" className={styles.go}>
          <a className="button button--primary" href={linkOf(verdict, base)}>
            {fix ? labels.openFix : tree ? labels.openTree : labels.openError}
          </a>
        </p>
      ) : null}
    </div>
  );
}

interface RowProps {
  name: Field;
  found: Finding | readonly Finding[] | undefined;
  labels: ReadingLabels;
  children?: ReactNode;
}

function Row({ name, found, labels, children }: RowProps) {
  const all: readonly Finding[] = found === undefined ? [] : 'value' in found ? [found] : found;
  if (all.length === 0) return null;
  return (
    <div>
      <dt>{labels[name]}</dt>
      <dd>
        {all.map(({ value }) => (
          <code key={value} data-field={name}>
            {value}
          </code>
        ))}
        {children ? <div className={styles.meaning}>{children}</div> : null}
      </dd>
    </div>
  );
}

/** Codes of other products are named as such, with the place where they are explained. */
function Families({ parsed, base, labels }: Pick<ReadingProps, 'parsed' | 'base' | 'labels'>) {
  const has = (pattern: RegExp) => parsed.otherCodes.some(({ value }) => pattern.test(value));
  const families = [
    { text: labels.b2c, page: 'errors', isThere: has(/^AADB2C/i) },
    { text: labels.windows, page: 'trees/no-code', query: '?number=windows', isThere: has(/^(?:0x|CAA)/i) },
    { text: labels.idweb, page: 'evidence/library-log', isThere: has(/^IDW/i) },
    { text: labels.federation, page: 'errors', isThere: has(/^ID\d/i) },
  ].filter(({ isThere }) => isThere);
  if (families.length === 0) return null;
  return (
    <ul className={styles.families}>
      {families.map(({ text, page, query = '' }) => (
        <li key={text}>
          <a href={`${base}${page}/${pageFile}${query}`}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

/** Queries over the sign-in log with the IDs of this text filled in. */
function Queries({ parsed, labels }: Pick<ReadingProps, 'parsed' | 'labels'>) {
  const correlation = parsed.correlationId?.value;
  const code = parsed.codes[0]?.value;
  if (!correlation && !code) return null;
  const kql = [
    'let Signins = union isfuzzy=true',
    '  (SigninLogs | extend Log="interactive", CA=todynamic(ConditionalAccessPolicies)),',
    '  (AADNonInteractiveUserSignInLogs | extend Log="non-interactive", CA=todynamic(ConditionalAccessPolicies));',
    'Signins',
    correlation
      ? `| where TimeGenerated > ago(30d) and CorrelationId == "${correlation}"`
      : `| where TimeGenerated > ago(7d) and ResultType == "${code}"`,
    '| project CreatedDateTime, Log, UserPrincipalName, AppDisplayName, ResourceDisplayName, ResultType, ResultDescription, ConditionalAccessStatus',
    '| sort by CreatedDateTime asc',
  ].join('\n');
  const graph = correlation
    ? `GET https://graph.microsoft.com/beta/auditLogs/signIns?$filter=correlationId eq '${correlation}' and signInEventTypes/any(t: t eq 'interactiveUser' or t eq 'nonInteractiveUser')`
    : `GET https://graph.microsoft.com/v1.0/auditLogs/signIns?$filter=status/errorCode eq ${code}&$top=50`;
  return (
    <details className={styles.queries}>
      <summary>{labels.queries}</summary>
      <p>{labels.queriesNote}</p>
      {[kql, graph].map((query) => (
        <div key={query} className={styles.query}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{query}</pre>
          <button type="button" className="plain-button" data-copy-code="" data-copied={labels.copied}>
            {labels.copy}
          </button>
        </div>
      ))}
    </details>
  );
}
