import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import pagesData from '@generated/aadsts-catalogue/default/pages.json';
import pasteData from '@generated/aadsts-catalogue/default/paste.json';
import { errorActors, kinds } from '../../catalogue/lists';
import PasteBox from '../../islands/PasteBox';
import type { ReadingLabels } from '../../islands/PasteBox/Reading';
import { organisation } from '../../organisation';
import { sourceOf } from '../catalogue';
import Island from '../Island';
import { actorLabel, kindLabel } from '../labels';
import { ticketLabels } from '../ticketLabels';
import { examples } from './examples';
import styles from './styles.module.css';

/** The box for pasted text as an island, and what stands in its place where scripts do not run. */
export default function PasteField() {
  const base = useBaseUrl('/');
  const data = [useBaseUrl(pagesData.path), useBaseUrl(pagesData.rare), useBaseUrl(pasteData.path)] as const;
  const labels = {
    label: translate({ id: 'paste.label', message: 'Error text' }),
    hint: translate({
      id: 'paste.hint',
      message: 'Paste anything: the error page, a log line, JSON, a redirect address, a whole mail. Or drop a file here.',
    }),
    private: translate({ id: 'paste.private', message: 'Read here in your browser. Nothing is sent, nothing is stored.' }),
    file: translate({ id: 'paste.file', message: 'Open a file' }),
    clear: translate({ id: 'paste.clear', message: 'Clear' }),
    examples: translate({ id: 'paste.examples', message: 'Try:' }),
    reading: translate({ id: 'paste.reading', message: 'Reading a long text…' }),
    tooLarge: translate({ id: 'paste.tooLarge', message: 'This file is larger than 40 MB. Cut out the part around the error.' }),
    noHar: translate({
      id: 'paste.noHar',
      message: 'This HAR file holds no answer of Microsoft Entra ID with an error. Record again with "Preserve log" on.',
    }),
    unreadable: translate({ id: 'paste.unreadable', message: 'This file could not be read.' }),
    failed: translate({
      id: 'paste.failed',
      message: 'Something did not load. Reload the page, or look the code up in the list of all errors.',
    }),
    found: translate({ id: 'paste.found', message: 'Codes found: {n}' }, { n: '{n}' }),
    nothing: translate({ id: 'paste.nothing', message: 'No error code found.' }),
  };
  return (
    <div className={styles.place}>
      <Island
        name="PasteBox"
        component={PasteBox}
        when="touch"
        props={{ base, data, examples, organisation, labels, reading: readingLabels(), ticket: ticketLabels() }}
      />
      <div className={styles.without}>
        <p>
          <Translate
            id="paste.without"
            values={{
              all: (
                <Link to="/errors">
                  <Translate id="paste.without.all">list of all errors</Translate>
                </Link>
              ),
              text: (
                <Link to="/evidence/error-text">
                  <Translate id="paste.without.text">where the code stands</Translate>
                </Link>
              ),
            }}
          >
            {
              'Reading a pasted text needs JavaScript, which is off here: this page cannot do it, and it would never send the text anywhere to have it done. Find the number after AADSTS in the {all}; see {text} in each kind of message.'
            }
          </Translate>
        </p>
      </div>
    </div>
  );
}

function readingLabels(): ReadingLabels {
  return {
    title: translate({ id: 'reading.title', message: 'What the text says' }),
    next: translate({ id: 'reading.next', message: 'What to do' }),
    others: translate({ id: 'reading.others', message: 'The text also names:' }),
    disputed: translate({
      id: 'reading.disputed',
      message: "Microsoft's own sources disagree about this number: compare the words after it.",
    }),
    lookupOnly: translate({ id: 'lookupOnly', message: "Nothing but Microsoft's own lookup page is known of this code." }),
    unknown: translate({ id: 'reading.unknown', message: 'This guide has no page for this code yet.' }),
    official: translate({ id: 'reading.official', message: "Look it up on Microsoft's own page" }),
    officialAddress: sourceOf('error-lookup-page').url,
    openError: translate({ id: 'reading.openError', message: 'Open the error' }),
    openFix: translate({ id: 'tree.open', message: 'Open the fix' }),
    openTree: translate({ id: 'reading.openTree', message: 'Answer the questions' }),
    answered: translate({ id: 'reading.answered', message: 'Your text already answers:' }),
    change: translate({ id: 'tree.change', message: 'change' }),
    several: translate({ id: 'reading.several', message: 'It has several fixes; take the one whose cause fits:' }),
    signIns: translate({
      id: 'reading.signIns',
      message: 'The text holds several sign-ins. IDs and time here are those of the first; each error above names its own.',
    }),
    ownCorrelation: translate({ id: 'reading.ownCorrelation', message: 'Correlation ID of this sign-in:' }),
    firstStep: translate({ id: 'tree.firstStep', message: 'First:' }),
    playbook: translate({ id: 'paste.playbook', message: 'How it goes in {client}' }, { client: '{client}' }),
    noCode: translate({ id: 'reading.noCode', message: 'There is no error code in this text.' }),
    noCodeFound: translate({
      id: 'reading.noCodeFound',
      message: 'Look for one of these: choose "More details" on the error page, or read the log of the app.',
    }),
    noCodeLook: translate({
      id: 'reading.noCodeLook',
      message: 'AADSTS50076: …|Error Code: 53003|"errorCode": 50140|ResultType 65001',
    }),
    noCodeGuide: translate({ id: 'reading.noCodeGuide', message: 'Where the error text stands' }),
    noCodeTree: translate({ id: 'reading.noCodeTree', message: 'Find the fix without a code' }),
    noCodeAll: translate({ id: 'reading.noCodeAll', message: 'All errors' }),
    noCodeSearch: translate({ id: 'reading.noCodeSearch', message: 'Search in words' }),
    b2c: translate({
      id: 'reading.b2c',
      message:
        'AADB2C… is a code of Azure AD B2C, a separate product: it follows the user flow or custom policy, not Conditional Access.',
    }),
    windows: translate({
      id: 'reading.windows',
      message:
        '0x… and CAA… are codes of Windows and its sign-in broker: a few questions lead to the fix, also without the Entra code behind them.',
    }),
    idweb: translate({
      id: 'reading.idweb',
      message: 'IDW… is a code of the Microsoft.Identity.Web library: the Entra code stands in the inner exception of its log.',
    }),
    federation: translate({
      id: 'reading.federation',
      message: 'ID… is a code of the federation server, such as AD FS: its own log says more.',
    }),
    queries: translate({ id: 'reading.queries', message: 'Queries for the sign-in log' }),
    queriesNote: translate({
      id: 'reading.queriesNote',
      message: 'For Log Analytics (KQL) and for Microsoft Graph, with the IDs of this text filled in. Needs Reports Reader.',
    }),
    copy: translate({ id: 'copy.code', message: 'Copy' }),
    copied: translate({ id: 'copy.done', message: 'Copied' }),
    codes: translate({ id: 'field.codes', message: 'Entra code' }),
    otherCodes: translate({ id: 'field.otherCodes', message: 'Other code' }),
    error: translate({ id: 'field.error', message: 'OAuth error' }),
    suberror: translate({ id: 'field.suberror', message: 'Suberror' }),
    correlationId: translate({ id: 'field.correlationId', message: 'Correlation ID' }),
    traceId: translate({ id: 'field.traceId', message: 'Request ID (trace ID)' }),
    timestamp: translate({ id: 'field.timestamp', message: 'Time' }),
    appId: translate({ id: 'field.appId', message: 'Application (client) ID' }),
    resourceId: translate({ id: 'field.resourceId', message: 'Resource' }),
    tenantId: translate({ id: 'field.tenantId', message: 'Tenant ID' }),
    claims: translate({ id: 'field.claims', message: 'Claims challenge' }),
    client: translate({ id: 'field.client', message: 'Written by (a guess)' }),
    actors: Object.fromEntries(errorActors.map((actor) => [actor, actorLabel(actor)])),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, kindLabel(kind)])),
    times: {
      noZone: translate({ id: 'times.noZone', message: 'The text does not say which time zone this is.' }),
      local: translate({ id: 'times.local', message: 'here' }),
      age: translate({ id: 'times.age', message: '{age} ago' }, { age: '{age}' }),
      ahead: translate({ id: 'times.ahead', message: 'in the future: a clock is wrong' }),
      kept: translate(
        {
          id: 'times.kept',
          message: 'The sign-in log keeps this entry until {short} (7 days), with a P1 or P2 licence until {long} (30 days).',
        },
        { short: '{short}', long: '{long}' },
      ),
      keptOne: translate(
        {
          id: 'times.keptOne',
          message: 'Without a P1 or P2 licence the sign-in log lost this entry on {short}; with one it keeps it until {long}.',
        },
        { short: '{short}', long: '{long}' },
      ),
      gone: translate(
        {
          id: 'times.gone',
          message: 'The sign-in log has lost this entry since {long}; only an archive such as Log Analytics may still hold it.',
        },
        { long: '{long}' },
      ),
      keptSource: translate({ id: 'times.source', message: 'Save what you need before that.' }),
    },
    marks: {
      title: translate({ id: 'marks.title', message: 'The text, marked' }),
      understood: translate({ id: 'marks.understood', message: 'understood' }),
      secret: translate({ id: 'marks.secret', message: 'secret: never hand on' }),
      personal: translate({ id: 'marks.personal', message: 'personal' }),
      none: translate({ id: 'marks.none', message: 'Nothing in it was recognized.' }),
      left: translate({ id: 'marks.left', message: '{n} more characters' }, { n: '{n}' }),
      secretWarning: translate({
        id: 'marks.warning',
        message:
          'This text holds something that gives access. Whoever sent it should sign out everywhere, and a secret must be replaced.',
      }),
    },
  };
}
