import type { TOCItem } from '@docusaurus/mdx-loader';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { ClientPage as Page } from '../../catalogue/read';
import FixList from '../FixList';
import PageHead from '../PageHead';
import SourceList from '../SourceList';
import Unchecked from '../Unchecked';
import WithContents from '../WithContents';
import styles from './styles.module.css';

interface Props {
  page: Page;
  toc: readonly TOCItem[];
  children: ReactNode;
}

/** The playbook of one client: how the error looks there, what decides, what to do. */
export default function ClientPage({ page, toc, children }: Props) {
  const { flow, resource, tenant, suberror } = page.decides;
  const decides = [
    { term: translate({ id: 'client.flow', message: 'Flow' }), text: flow },
    { term: translate({ id: 'client.resource', message: 'Resource' }), text: resource },
    { term: translate({ id: 'client.tenant', message: 'Tenant' }), text: tenant },
    { term: translate({ id: 'client.suberror', message: 'Suberror' }), text: suberror },
  ].filter(({ text }) => text);
  return (
    <article>
      <PageHead shelf="clients" title={page.title} lede={page.summary} />
      <Unchecked page={page} />
      <section className={styles.sample} aria-labelledby="sample">
        <h2 id="sample">
          <Translate id="client.sample">How it looks here</Translate>
        </h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>{page.sample.trim()}</pre>
        <p>
          <Translate id="client.sample.note">A made-up sample in the real form.</Translate>
        </p>
      </section>
      <section className={styles.decides} aria-labelledby="decides">
        <h2 id="decides">
          <Translate id="client.decides">What decides here</Translate>
        </h2>
        <dl>
          {decides.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <WithCode text={text ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <WithContents toc={toc}>{children}</WithContents>
      <section aria-labelledby="fixes">
        <h2 id="fixes">
          <Translate id="client.fixes">The fixes it leads to</Translate>
        </h2>
        <FixList ids={page.fixes} />
      </section>
      <SourceList ids={page.learn} checked={page.checked} changes={page.changes} />
    </article>
  );
}

/** A sentence of front matter in which parts between backticks are code. */
function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, place) => (place % 2 === 0 ? part : <code key={part}>{part}</code>));
}
