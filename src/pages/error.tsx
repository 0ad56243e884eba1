import Head from '@docusaurus/Head';
import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import Lookup from '../components/Lookup';

/** `/error?code=700020`, shaped like the address of Microsoft's own lookup page. */
export default function ErrorRoute() {
  return (
    <Layout title={translate({ id: 'lookup.title.query', message: 'Look a code up' })}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <Lookup from="query" />
    </Layout>
  );
}
