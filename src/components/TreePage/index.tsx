import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { TreePage as Page } from '../../catalogue/read';
import CodeLinks from '../CodeLinks';
import { catalogue } from '../catalogue';
import PageHead from '../PageHead';
import SourceList from '../SourceList';
import Unchecked from '../Unchecked';

/** The page of one tree; its body holds the tree itself. */
export default function TreePage({ page, children }: { page: Page; children: ReactNode }) {
  const errors = catalogue.errors.filter((error) => error.tree === page.id);
  return (
    <article>
      <PageHead shelf="trees" title={page.title} lede={page.summary} />
      <Unchecked page={page} />
      <h2 id="questions">
        <Translate id="tree.questions">Find the fix</Translate>
      </h2>
      {children}
      <p>
        <Link to={`${page.path}/picture`}>
          <Translate id="tree.picture">See the whole tree as a picture</Translate>
        </Link>
      </p>
      {errors.length > 0 ? (
        <section aria-labelledby="errors">
          <h2 id="errors">
            <Translate id="tree.errors">Errors that this tree serves</Translate>
          </h2>
          <CodeLinks pages={errors} />
        </section>
      ) : null}
      <SourceList ids={page.learn} checked={page.checked} changes={page.changes} />
    </article>
  );
}
