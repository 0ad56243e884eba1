import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { catalogue } from '../components/catalogue';
import { actorLabel, minutesLabel } from '../components/labels';
import Shelf from '../components/Shelf';

export default function Evidence() {
  const title = translate({ id: 'evidence.title', message: 'Evidence' });
  const lede = translate({ id: 'evidence.lede', message: 'What to collect, in this order. Stop as soon as the cause is known.' });
  const items = catalogue.evidence.map(({ path, title: name, summary, actor, role, minutes, order }) => ({
    path,
    title: `${order}. ${name}`,
    text: summary,
    facts: [actorLabel(actor), role, minutesLabel(minutes)].filter(Boolean).join(' · '),
  }));
  return (
    <Layout title={title} description={lede}>
      <Shelf title={title} lede={lede} items={items} />
    </Layout>
  );
}
