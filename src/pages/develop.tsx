import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { catalogue } from '../components/catalogue';
import Shelf from '../components/Shelf';

export default function Develop() {
  const title = translate({ id: 'develop.title', message: 'For developers' });
  const lede = translate({
    id: 'develop.lede',
    message:
      '"Interaction required" is a signal, not a crash. The pattern first, then your library: what it raises, right and wrong.',
  });
  const items = catalogue.develop.map(({ path, title: name, summary, versions, read = [] }) => ({
    path,
    title: name,
    text: summary,
    facts: [...versions, ...read].map((each) => `${each.name} ${each.version}`).join(' · '),
  }));
  return (
    <Layout title={title} description={lede}>
      <Shelf title={title} lede={lede} items={items} />
    </Layout>
  );
}
