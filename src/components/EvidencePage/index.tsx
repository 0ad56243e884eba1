import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { EvidencePage as Page } from '../../catalogue/read';
import Facts from '../Facts';
import { actorLabel, minutesLabel } from '../labels';
import PageHead from '../PageHead';
import SourceList from '../SourceList';
import Unchecked from '../Unchecked';

/** How to collect one kind of proof. */
export default function EvidencePage({ page, children }: { page: Page; children: ReactNode }) {
  return (
    <article>
      <PageHead shelf="evidence" title={page.title} lede={page.summary} />
      <Facts
        facts={[
          { term: translate({ id: 'evidence.facts.actor', message: 'Who can collect it' }), value: actorLabel(page.actor) },
          {
            term: translate({ id: 'evidence.facts.role', message: 'Least role' }),
            value: page.role ?? translate({ id: 'fix.facts.noRole', message: 'None needed' }),
          },
          { term: translate({ id: 'evidence.facts.minutes', message: 'Time' }), value: minutesLabel(page.minutes) },
          {
            term: translate({ id: 'evidence.facts.order', message: 'Place in the order' }),
            value: String(page.order),
            hint: translate({ id: 'evidence.facts.order.hint', message: 'stop when the cause is known' }),
          },
        ]}
      />
      <Unchecked page={page} />
      {children}
      <SourceList ids={page.learn} checked={page.checked} changes={page.changes} />
    </article>
  );
}
