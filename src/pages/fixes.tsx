import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { catalogue } from '../components/catalogue';
import { actorLabel, minutesLabel } from '../components/labels';
import Shelf from '../components/Shelf';

export default function Fixes() {
  const title = translate({ id: 'fixes.title', message: 'All fixes' });
  const lede = translate({
    id: 'fixes.lede',
    message: 'One remedy a page: who carries it out, with the least role that suffices, and how to see that it worked.',
  });
  const items = catalogue.fixes.map(({ path, title: name, cause, actor, role, minutes }) => ({
    path,
    title: name,
    text: cause,
    facts: [actorLabel(actor), role, minutesLabel(minutes)].filter(Boolean).join(' · '),
  }));
  return (
    <Layout title={title} description={lede}>
      <Shelf title={title} lede={lede} items={items} />
    </Layout>
  );
}
