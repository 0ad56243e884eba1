import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import Lookup from '../components/Lookup';
import PageMeta from '../components/PageMeta';

/** Shown by the service worker in the place of a page that the device does not keep; nothing links to it. */
export default function OfflineRoute() {
  return (
    <Layout>
      <PageMeta
        title={translate({ id: 'lookup.title.offline', message: 'This page needs the network' })}
        description={translate({
          id: 'lookup.description.offline',
          message: 'What this device knows of the code that was asked for, until the network is back.',
        })}
        isHidden
      />
      <Lookup from="offline" />
    </Layout>
  );
}
