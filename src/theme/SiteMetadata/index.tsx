/** Nothing: what a page says about itself stands in PageMeta, once. */
export default function SiteMetadata() {
  return null;
}
