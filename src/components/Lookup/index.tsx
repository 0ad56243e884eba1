import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import pagesData from '@generated/aadsts-catalogue/default/pages.json';
import pasteData from '@generated/aadsts-catalogue/default/paste.json';
import CodeLookup, { type CodeLookupProps } from '../../islands/CodeLookup';
import { sourceOf } from '../catalogue';
import Island from '../Island';
import SearchField from '../SearchField';

/** The page for whatever has no page of its own, or none without a network: what was read, the nearest codes, the official lookup, the search. */
export default function Lookup({ from }: Pick<CodeLookupProps, 'from'>) {
  const base = useBaseUrl('/');
  const index = [useBaseUrl(pagesData.path), useBaseUrl(pagesData.rare)] as const;
  const paste = useBaseUrl(pasteData.path);
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
    summed: translate({
      id: 'lookup.summed',
      message: 'Its page cannot be had at the moment. What is known of it without the page:',
    }),
    leads: translate({ id: 'lookup.leads', message: 'Where it leads' }),
  };
  return (
    <div className="prose">
      <h1>
        {
          {
            query: <Translate id="lookup.title.query">Look a code up</Translate>,
            address: <Translate id="lookup.title.address">No page at this address</Translate>,
            offline: <Translate id="lookup.title.offline">This page needs the network</Translate>,
          }[from]
        }
      </h1>
      {from === 'offline' ? (
        <p>
          <Translate id="lookup.offline">
            The site cannot be reached, and this page is not among those that this device keeps. Load it again later.
          </Translate>
        </p>
      ) : null}
      <Island name="CodeLookup" component={CodeLookup} when="visible" props={{ base, index, paste, from, official, labels }} />
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
