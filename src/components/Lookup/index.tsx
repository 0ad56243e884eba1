import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import pagesData from '@generated/aadsts-catalogue/default/pages.json';
import CodeLookup from '../../islands/CodeLookup';
import { sourceOf } from '../catalogue';
import Island from '../Island';
import SearchField from '../SearchField';

/** The page for whatever has no page of its own: what was read, the nearest codes, the official lookup, the search. */
export default function Lookup({ from }: { from: 'query' | 'address' }) {
  const base = useBaseUrl('/');
  const index = [useBaseUrl(pagesData.path), useBaseUrl(pagesData.rare)] as const;
  const official = sourceOf('error-lookup-page').url;
  const labels = {
    read: translate({ id: 'lookup.read', message: 'The address says:' }),
    nothingRead: translate({ id: 'lookup.nothingRead', message: 'The address names no code.' }),
    lookupOnly: translate({ id: 'lookupOnly', message: "Nothing but Microsoft's own lookup page is known of this code." }),
    known: translate({ id: 'lookup.known', message: 'You probably mean:' }),
    unknown: translate({ id: 'lookup.unknown', message: 'This guide has no page for {code} yet.' }, { code: '{code}' }),
    nearest: translate({ id: 'lookup.nearest', message: 'Codes that look alike' }),
    official: translate({ id: 'lookup.official', message: "Ask Microsoft's own lookup page about {code}" }, { code: '{code}' }),
    pages: translate({ id: 'lookup.pages', message: 'Pages that may fit' }),
  };
  return (
    <div className="prose">
      <h1>
        {from === 'query' ? (
          <Translate id="lookup.title.query">Look a code up</Translate>
        ) : (
          <Translate id="lookup.title.address">No page at this address</Translate>
        )}
      </h1>
      <Island name="CodeLookup" component={CodeLookup} when="visible" props={{ base, index, from, official, labels }} />
      <SearchField id="lookup" when="touch" />
      <h2>
        <Translate id="lookup.more">Other ways on</Translate>
      </h2>
      <ul>
        <li>
          <Link to="/errors">
            <Translate id="lookup.catalogue">All errors in this guide</Translate>
          </Link>
        </li>
        <li>
          <Link to="/trees/no-code">
            <Translate id="lookup.tree">Find the fix by questions, without a code</Translate>
          </Link>
        </li>
        <li>
          <Link to={official}>
            <Translate id="lookup.microsoft">Microsoft's own lookup page, for any code</Translate>
          </Link>
        </li>
      </ul>
    </div>
  );
}
