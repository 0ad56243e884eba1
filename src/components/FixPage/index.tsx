import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ComponentProps, ReactNode } from 'react';
import type { FixPage as Page } from '../../catalogue/read';
import AnswerTrail from '../../islands/AnswerTrail';
import TicketFold from '../../islands/TicketFold';
import { organisation } from '../../organisation';
import { pasteFix } from '../../paste/data';
import CodeLinks from '../CodeLinks';
import { catalogue, evidenceOf } from '../catalogue';
import Facts from '../Facts';
import Island from '../Island';
import { actorLabel, minutesLabel } from '../labels';
import PageHead from '../PageHead';
import SourceList from '../SourceList';
import { noteEvidence, ticketLabels } from '../ticketLabels';
import Unchecked from '../Unchecked';
import WithContents from '../WithContents';
import styles from './styles.module.css';

interface Props {
  page: Page;
  toc: ComponentProps<typeof WithContents>['toc'];
  children: ReactNode;
}

/** The page of one fix: who, with which role, how long; then the steps. */
export default function FixPage({ page, toc, children }: Props) {
  const base = useBaseUrl('/');
  const isRare = ({ status }: (typeof catalogue.errors)[number]) => Number(status === 'lookup-only');
  const errors = catalogue.errors.filter((error) => error.fixes?.includes(page.id)).sort((a, b) => isRare(a) - isRare(b));
  const shown = errors.slice(0, 24);
  const places = [...catalogue.clients, ...catalogue.develop].filter(({ fixes = [] }) => fixes.includes(page.id));
  const { path: _, minutes: __, firstStep: ___, ...facts } = pasteFix(page, catalogue);
  const fix = { ...facts, actor: actorLabel(facts.actor) };
  const ticket = { ...ticketLabels(), open: translate({ id: 'ticket.open', message: 'Write the ticket note' }) };
  const labels = {
    answers: translate({ id: 'trail.answers', message: 'The answers that led here' }),
    broken: translate({
      id: 'trail.broken',
      message: 'Part of this link no longer fits the questions; this is what still fits.',
    }),
    change: translate({ id: 'tree.change', message: 'change' }),
    client: translate({ id: 'trail.client', message: 'What to type or click in this client' }),
    elsewhere: translate({
      id: 'trail.elsewhere',
      message: 'These answers lead to another fix today. Change one to walk the questions again.',
    }),
  };
  return (
    <article>
      <PageHead shelf="fixes" title={page.title} lede={page.cause} />
      <Facts
        facts={[
          { term: translate({ id: 'fix.facts.actor', message: 'Who acts' }), value: actorLabel(page.actor) },
          {
            term: translate({ id: 'fix.facts.role', message: 'Least role' }),
            value: page.role ?? translate({ id: 'fix.facts.noRole', message: 'None needed' }),
          },
          { term: translate({ id: 'fix.facts.minutes', message: 'Time' }), value: minutesLabel(page.minutes) },
        ]}
      />
      <Unchecked page={page} />
      <Island name="AnswerTrail" component={AnswerTrail} when="query" props={{ fix: page.id, base, labels }} />
      <div className={styles.ticket}>
        <button
          type="button"
          className="button button--secondary button--outline"
          data-copy-link=""
          data-copied={translate({ id: 'copy.done', message: 'Copied' })}
        >
          <Translate id="tree.copy">Copy link for the ticket</Translate>
        </button>
        <Island
          name="TicketFold"
          component={TicketFold}
          when="touch"
          props={{ base, fix, organisation, labels: ticket, evidence: noteEvidence() }}
        />
      </div>
      <WithContents toc={toc}>
        <div className={styles.steps}>{children}</div>
      </WithContents>
      {page.evidence?.length ? (
        <section aria-labelledby="evidence">
          <h2 id="evidence">
            <Translate id="fix.evidence">What an escalation must carry</Translate>
          </h2>
          <ul>
            {page.evidence.map((id) => {
              const { title, path, summary } = evidenceOf(id);
              return (
                <li key={id}>
                  <Link to={path}>{title}</Link>: {summary}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      {places.length > 0 ? (
        <section aria-labelledby="places">
          <h2 id="places">
            <Translate id="fix.places">How it goes in a client, and in code</Translate>
          </h2>
          <ul className="link-row">
            {places.map(({ id, path, title }) => (
              <li key={id}>
                <Link to={path}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {shown.length > 0 ? (
        <section aria-labelledby="errors">
          <h2 id="errors">
            <Translate id="fix.errors">Errors that end here</Translate>
          </h2>
          <CodeLinks pages={shown} />
          {errors.length > shown.length ? (
            <p>
              <Translate
                id="fix.errors.more"
                values={{
                  more: errors.length - shown.length,
                  all: (
                    <Link to="/errors">
                      <Translate id="fix.errors.all">all errors</Translate>
                    </Link>
                  ),
                }}
              >
                {'And {more} more: see {all}.'}
              </Translate>
            </p>
          ) : null}
        </section>
      ) : null}
      <SourceList ids={page.learn} checked={page.checked} changes={page.changes} />
    </article>
  );
}
