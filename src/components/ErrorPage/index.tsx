import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import trees from '@generated/aadsts-catalogue/default/trees.js';
import MDXContent from '@theme/MDXContent';
import type { ComponentProps, ReactNode } from 'react';
import { idParts } from '../../catalogue/id';
import type { ErrorPage as Page } from '../../catalogue/read';
import { asksQuestions } from '../../catalogue/routing';
import Breakable from '../Breakable';
import { areaOf, codeOf, fixOf, sourceOf, treeOf } from '../catalogue';
import { TreePlaceProvider } from '../DecisionTree';
import ErrorList from '../ErrorList';
import Facts from '../Facts';
import FixList from '../FixList';
import { actorLabel, dateLabel, kindHint, kindLabel, statusLabel } from '../labels';
import Meanings from '../Meanings';
import PageHead from '../PageHead';
import SourceList from '../SourceList';
import Unchecked from '../Unchecked';
import WithContents from '../WithContents';
import styles from './styles.module.css';

/** The code as the hero: prefix light, digits strong. */
function CodeTitle({ id }: { id: string }) {
  const [prefix, digits] = idParts(id);
  return (
    <span className={styles.code}>
      <span className={styles.prefix}>{prefix}</span>
      {digits}
    </span>
  );
}

function actorHint(page: Page): string | undefined {
  if (page.actor === 'depends') return translate({ id: 'error.actor.depends', message: 'the questions below decide' });
  if (page.actor === 'nobody') return translate({ id: 'error.actor.nobody', message: 'only act if it repeats' });
  return undefined;
}

/** Says of a code that nothing but the lookup page knows it, and what that means for the reader. */
function LookupOnly({ copies, official }: { copies: readonly string[]; official: string }) {
  return (
    <p className={styles.lookupOnly}>
      <Translate
        id="error.lookupOnly"
        values={{
          only: (
            <strong>
              <Translate id="error.lookupOnly.only">Only Microsoft's own lookup page knows this code</Translate>
            </strong>
          ),
          dates: new Intl.ListFormat('en').format(copies.map((copy) => dateLabel(copy))),
          live: (
            <Link to={official}>
              <Translate id="error.lookupOnly.live">what it says today</Translate>
            </Link>
          ),
        }}
      >
        {
          '{only}: we found it in public copies of that page ({dates}) and in no other source. Many such codes are internal and hardly ever reach a person. Before you act, read {live}.'
        }
      </Translate>
    </p>
  );
}

interface Props {
  page: Page;
  toc: ComponentProps<typeof WithContents>['toc'];
  children: ReactNode;
}

/** The page of one error, from its facts; its body stands between the fix and the neighbours. */
export default function ErrorPage({ page, toc, children }: Props) {
  const Tree = page.tree && asksQuestions(page) ? trees[page.tree] : undefined;
  const links = useBrokenLinks();
  if (Tree) links.collectAnchor('find-the-fix');
  const [first, ...otherOauth] = page.oauth;
  const official = `${sourceOf('error-lookup-page').url}?code=${page.code}`;
  const subtitle = page.name ?? page.title.slice(page.id.length + 2);
  return (
    <article>
      <PageHead
        shelf="errors"
        group={<Link to={areaOf(page.area).path}>{areaOf(page.area).title}</Link>}
        title={<CodeTitle id={page.id} />}
        subtitle={page.name ? <Breakable name={page.name} /> : subtitle}
        lede={page.summary}
      />
      <Facts
        facts={[
          {
            term: translate({ id: 'error.facts.actor', message: 'Who acts' }),
            value: actorLabel(page.actor),
            hint: actorHint(page),
          },
          {
            term: translate({ id: 'error.facts.kind', message: 'Kind' }),
            value: kindLabel(page.kind),
            hint: kindHint(page.kind),
          },
          {
            term: translate({ id: 'error.facts.oauth', message: 'OAuth error' }),
            value: first ? <Breakable name={first} /> : translate({ id: 'error.facts.oauth.none', message: 'Not known' }),
            hint:
              otherOauth.length > 0
                ? translate({ id: 'error.facts.oauth.more', message: 'or {others}' }, { others: otherOauth.join(', ') })
                : undefined,
          },
          {
            term: translate({ id: 'error.facts.sources', message: 'Sources' }),
            value: statusLabel(page.status),
            hint: translate({ id: 'error.facts.checked', message: 'checked {date}' }, { date: dateLabel(page.checked) }),
          },
        ]}
      />
      <Unchecked page={page} />
      {page.status === 'lookup-only' && page.copies ? <LookupOnly copies={page.copies} official={official} /> : null}
      {page.meanings ? <Meanings meanings={page.meanings} aliases={page.aliases ?? []} tree={Tree && page.tree} /> : null}
      {Tree ? (
        <section aria-labelledby="find-the-fix" className={styles.find}>
          <h2 id="find-the-fix">
            <Translate id="error.find">Find the fix</Translate>
          </h2>
          <TreePlaceProvider value={{ start: page.start, code: page.id }}>
            <MDXContent>
              <Tree />
            </MDXContent>
          </TreePlaceProvider>
          <p className={styles.picture}>
            <Link to={`/trees/${page.tree}/picture`}>
              <Translate id="error.picture">See the whole tree as a picture</Translate>
            </Link>
          </p>
        </section>
      ) : null}
      {page.fixes?.length && !Tree ? (
        <section aria-labelledby="fixes">
          <h2 id="fixes">
            {page.fixes.length === 1
              ? translate({ id: 'error.fix', message: 'The fix' })
              : translate({ id: 'error.fixes', message: 'The fixes' })}
          </h2>
          <FixList ids={page.fixes} />
          {page.tree ? (
            <p className={styles.questions}>
              <Translate
                id="error.questions"
                values={{ tree: <Link to={`/trees/${page.tree}`}>{treeOf(page.tree).title}</Link> }}
              >
                {'None of these fits? The questions of this family lead on: {tree}.'}
              </Translate>
            </p>
          ) : null}
        </section>
      ) : null}
      <WithContents toc={toc}>{children}</WithContents>
      {page.fixes?.length && Tree ? (
        <section aria-labelledby="fixes">
          <h2 id="fixes">
            <Translate id="error.allFixes">Every fix this can end in</Translate>
          </h2>
          <ul className={styles.allFixes}>
            {page.fixes.map(fixOf).map(({ id, path, title, actor }) => (
              <li key={id}>
                <Link to={path}>{title}</Link> <span>{actorLabel(actor)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="sample">
        <h2 id="sample">
          <Translate id="error.sample">How it looks</Translate>
        </h2>
        <p className={styles.sample}>{page.sample}</p>
        <p className={styles.sampleNote}>
          <Translate id="error.sample.note">An example with made-up IDs.</Translate>{' '}
          {/^\d/.test(page.code) ? (
            <Link to={official}>
              <Translate id="error.official" values={{ code: page.code }}>
                {"What Microsoft's live lookup page says about {code} today"}
              </Translate>
            </Link>
          ) : null}
        </p>
      </section>
      {page.related.length > 0 ? (
        <section aria-labelledby="related">
          <h2 id="related">
            <Translate id="error.related">Easily confused with</Translate>
          </h2>
          <ErrorList pages={page.related.map(codeOf)} level={3} />
        </section>
      ) : null}
      <SourceList ids={page.learn} checked={page.checked} changes={page.changes} />
    </article>
  );
}
