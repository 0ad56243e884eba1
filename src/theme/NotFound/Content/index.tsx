import Lookup from '../../../components/Lookup';

/** What stands where an address has no page. */
export default function NotFoundContent() {
  return <Lookup from="address" />;
}
