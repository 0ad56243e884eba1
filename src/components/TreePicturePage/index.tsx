import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { treeOf } from '../catalogue';
import PageMeta from '../PageMeta';
import TreePicture from '../TreePicture';
import styles from './styles.module.css';

/** A tree as a picture on a page of its own, to look over or to print. */
export default function TreePicturePage({ picture }: { picture: { tree: string } }) {
  const page = treeOf(picture.tree);
  const title = translate({ id: 'picture.title', message: '{tree}: the whole tree' }, { tree: page.title });
  return (
    <Layout>
      <PageMeta title={title} description={page.summary} picture={page.path} isHidden />
      <h1>{title}</h1>
      <p>
        <Translate id="picture.legend">
          Every question with its answers. A green line names the fix that an answer ends in; a dashed arrow is "I don't know".
        </Translate>{' '}
        <Link to={page.path}>
          <Translate id="picture.walk">Walk it question by question</Translate>
        </Link>
      </p>
      <p className={styles.print}>
        <button type="button" className="button button--secondary button--outline" data-print="">
          <Translate id="picture.print">Print</Translate>
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that scrolls must be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0}>
        <TreePicture page={page} />
      </div>
    </Layout>
  );
}
