import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import NotFoundContent from '@theme/NotFound/Content';

export default function NotFound() {
  return (
    <Layout title={translate({ id: 'notFound.title', message: 'No page at this address' })}>
      <NotFoundContent />
    </Layout>
  );
}
