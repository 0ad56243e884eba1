import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { areas, errorActors, kinds, statuses } from '../../catalogue/lists';
import { catalogue } from '../../components/catalogue';
import ErrorList from '../../components/ErrorList';
import Island from '../../components/Island';
import { actorLabel, areaLabel, kindLabel, statusLabel } from '../../components/labels';
import CatalogueFilter from '../../islands/CatalogueFilter';

/** The catalogue: every error in one list. */
export default function Errors() {
  const { errors } = catalogue;
  const used = <T extends string>(list: readonly T[], key: 'actor' | 'kind' | 'area' | 'status', label: (value: T) => string) =>
    list.filter((value) => errors.some((page) => page[key] === value)).map((value) => ({ value, label: label(value) }));
  const options = {
    actor: used(errorActors, 'actor', actorLabel),
    kind: used(kinds, 'kind', kindLabel),
    area: used(areas, 'area', areaLabel),
    status: used(statuses, 'status', statusLabel),
    sort: [
      // The order of the page itself: it needs no word in the address.
      { value: '', label: translate({ id: 'catalogue.sort.code', message: 'Number' }) },
      { value: 'name', label: translate({ id: 'catalogue.sort.name', message: 'Name' }) },
      { value: 'area', label: translate({ id: 'catalogue.area', message: 'Family' }) },
      { value: 'actor', label: translate({ id: 'catalogue.actor', message: 'Who acts' }) },
    ],
  };
  const labels = {
    title: translate({ id: 'catalogue.filter', message: 'Filter the errors' }),
    text: translate({ id: 'catalogue.text', message: 'Code or words' }),
    actor: translate({ id: 'catalogue.actor', message: 'Who acts' }),
    kind: translate({ id: 'catalogue.kind', message: 'Kind' }),
    area: translate({ id: 'catalogue.area', message: 'Family' }),
    status: translate({ id: 'catalogue.status', message: 'Sources' }),
    sort: translate({ id: 'catalogue.sort', message: 'Sort by' }),
    any: translate({ id: 'catalogue.any', message: 'Any' }),
    clear: translate({ id: 'catalogue.clear', message: 'Clear' }),
    one: translate({ id: 'catalogue.one', message: '1 error' }),
    many: translate({ id: 'catalogue.many', message: '{n} errors' }, { n: '{n}' }),
    none: translate({ id: 'catalogue.none', message: 'No error fits. Take a filter away.' }),
  };
  const title = translate({ id: 'catalogue.title', message: 'All errors' });
  const lede = translate({ id: 'catalogue.lede', message: 'Every code in this guide, with what happened and who acts.' });
  return (
    <Layout title={title} description={lede}>
      <h1>{title}</h1>
      <p>{lede}</p>
      <p>
        <Translate
          id="catalogue.ways"
          values={{
            areas: (
              <Link to="/areas">
                <Translate id="catalogue.ways.areas">families of errors</Translate>
              </Link>
            ),
            disputed: (
              <Link to="/errors/disputed">
                <Translate id="catalogue.ways.disputed">numbers that sources disagree about</Translate>
              </Link>
            ),
          }}
        >
          {'Shorter lists: {areas}, and the {disputed}.'}
        </Translate>
      </p>
      <Island name="CatalogueFilter" component={CatalogueFilter} when="visible" props={{ list: 'errors', options, labels }} />
      <ErrorList pages={errors} id="errors" />
    </Layout>
  );
}
