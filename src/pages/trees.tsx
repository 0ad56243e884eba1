import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { catalogue } from '../components/catalogue';
import Shelf from '../components/Shelf';

export default function Trees() {
  const title = translate({ id: 'trees.title', message: 'Decision trees' });
  const lede = translate({
    id: 'trees.lede',
    message: 'The number does not decide, the situation does: a few questions lead to the one fix that applies.',
  });
  return (
    <Layout title={title} description={lede}>
      <Shelf
        title={title}
        lede={lede}
        items={catalogue.trees.map(({ path, title: name, summary }) => ({ path, title: name, text: summary }))}
      />
    </Layout>
  );
}
