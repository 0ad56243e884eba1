import { translate } from '@docusaurus/Translate';
import Lookup from '../../../components/Lookup';
import PageMeta from '../../../components/PageMeta';

/** What stands where an address has no page; the framework puts it into the frame of the documents as well. */
export default function NotFoundContent() {
  return (
    <>
      <PageMeta
        title={translate({ id: 'notFound.title', message: 'No page at this address' })}
        description={translate({
          id: 'notFound.description',
          message: 'What the address says, the codes that look alike, and the search.',
        })}
        isHidden
      />
      <Lookup from="address" />
    </>
  );
}
