import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { catalogue } from '../components/catalogue';
import Shelf from '../components/Shelf';

export default function Areas() {
  const title = translate({ id: 'areas.title', message: 'Families of errors' });
  const lede = translate({
    id: 'areas.lede',
    message: 'What codes of one kind have in common, who usually fixes them, and how to tell the look-alikes apart.',
  });
  const items = catalogue.areas.map(({ id, path, title: name, summary }) => ({
    path,
    title: name,
    text: summary,
    facts: translate(
      { id: 'areas.count', message: '{count} codes' },
      { count: catalogue.errors.filter(({ area }) => area === id).length },
    ),
  }));
  return (
    <Layout title={title} description={lede}>
      <Shelf title={title} lede={lede} items={items} />
    </Layout>
  );
}
