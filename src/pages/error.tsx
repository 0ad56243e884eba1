import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import Lookup from '../components/Lookup';
import PageMeta from '../components/PageMeta';

/** `/error?code=700020`, shaped like the address of Microsoft's own lookup page. */
export default function ErrorRoute() {
  return (
    <Layout>
      <PageMeta
        title={translate({ id: 'lookup.title.query', message: 'Look a code up' })}
        description={translate({
          id: 'lookup.description.query',
          message: 'Any AADSTS code, in any spelling: its page, or the codes that look alike and the official lookup.',
        })}
        isHidden
      />
      <Lookup from="query" />
    </Layout>
  );
}
