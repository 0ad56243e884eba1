import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import pagesData from '@generated/aadsts-catalogue/default/pages.json';
import SearchBox from '../../islands/SearchBox';
import Island from '../Island';
import { shelfLabel } from '../labels';

interface Props {
  id: string;
  /** `touch` where the field stands open in the page, `call` where something opens it. */
  when: 'touch' | 'call';
}

/** The search field as an island. */
export default function SearchField({ id, when }: Props) {
  const base = useBaseUrl('/');
  const index = [useBaseUrl(pagesData.path), useBaseUrl(pagesData.rare)] as const;
  const labels = {
    label: translate({ id: 'search.label', message: 'Search by code, name, message or symptom' }),
    placeholder: translate({ id: 'search.placeholder', message: 'AADSTS700020' }),
    button: translate({ id: 'search.button', message: 'Search' }),
    none: translate({ id: 'search.none', message: 'Nothing found. Try the number after AADSTS, or one word of the message.' }),
    one: translate({ id: 'search.one', message: '1 result' }),
    many: translate({ id: 'search.many', message: '{n} results' }, { n: '{n}' }),
    failed: translate({
      id: 'search.failed',
      message: 'The search index could not be loaded. Press Enter to look the code up, or open the list of all errors.',
    }),
    decode: translate({ id: 'search.decode', message: 'Decode the whole text' }),
    decodeText: translate({
      id: 'search.decodeText',
      message: 'Only its codes are searched here. Paste it there for IDs, time, fix and note.',
    }),
    lookupOnly: translate({ id: 'lookupOnly', message: "Nothing but Microsoft's own lookup page is known of this code." }),
    lookalike: translate({ id: 'search.lookalike', message: 'Looks alike' }),
    unknownCode: translate({ id: 'search.unknownCode', message: 'No page yet: see the nearest codes and the official lookup.' }),
    errors: shelfLabel('errors'),
    areas: translate({ id: 'search.area', message: 'Family' }),
    fixes: translate({ id: 'search.fix', message: 'Fix' }),
    trees: translate({ id: 'search.tree', message: 'Questions' }),
    evidence: translate({ id: 'search.evidence', message: 'Evidence' }),
    clients: translate({ id: 'search.client', message: 'Client' }),
    develop: translate({ id: 'search.develop', message: 'For developers' }),
  };
  return <Island name="SearchBox" component={SearchBox} when={when} props={{ id, base, index, labels }} />;
}
