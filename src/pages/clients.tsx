import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { catalogue } from '../components/catalogue';
import Shelf from '../components/Shelf';

export default function Clients() {
  const title = translate({ id: 'clients.title', message: 'Clients' });
  const lede = translate({
    id: 'clients.lede',
    message: 'Where did it happen? Each client shows the error in its own way, and often one line cures it there.',
  });
  const items = catalogue.clients.map(({ path, title: name, summary }) => ({ path, title: name, text: summary }));
  return (
    <Layout title={title} description={lede}>
      <Shelf title={title} lede={lede} items={items} />
    </Layout>
  );
}
