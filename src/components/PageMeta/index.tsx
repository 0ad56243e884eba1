import Head from '@docusaurus/Head';
import { useLocation } from '@docusaurus/router';
import { useAlternatePageUtils } from '@docusaurus/theme-common/internal';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { type Place, pageData, scriptText, shorten, type Thing } from './data';

interface Props {
  /** Without the name of the site; left out on the home page. */
  title?: string | undefined;
  /** One sentence that no other page has. */
  description: string;
  /** The page whose picture goes along, as its path below the base path without a slash at the end; else the site's. */
  picture?: string | undefined;
  /** The path of its twin in Markdown, without the ending, where it has one. */
  twin?: string | undefined;
  /** What search engines are told of the page. */
  data?: (place: Place) => Thing;
  /** Are search engines to leave the page alone? */
  isHidden?: boolean;
}

/** All that a page says about itself in its head, for search engines, feed readers and services that show links. */
export default function PageMeta({ title, description, picture = '/site', twin, data, isHidden }: Props) {
  const { siteConfig, i18n } = useDocusaurusContext();
  const { pathname } = useLocation();
  const { createUrl } = useAlternatePageUtils();
  const { baseUrl, title: site } = siteConfig;
  const home = `${siteConfig.url}${baseUrl}`;
  const url = `${siteConfig.url}${pathname.replace(/\/?$/, '/')}`;
  // The page for unknown addresses has no address of its own.
  const hasAddress = !pathname.endsWith('/404.html');
  const language = i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale;
  const name = title ?? site;
  const short = shorten(description, 160);
  const place: Place = { url, home, site, language };
  const thing = (data ?? ((at) => pageData({ title: name, summary: short }, at)))(place);
  const locales = i18n.locales.length > 1 ? i18n.locales : [];
  return (
    <Head>
      <title>{title ? `${title} | ${site}` : site}</title>
      <meta name="description" content={short} />
      {isHidden ? <meta name="robots" content="noindex" /> : null}
      <meta property="og:title" content={name} />
      <meta property="og:description" content={short} />
      <meta property="og:type" content={/^Web/.test(String(thing['@type'])) ? 'website' : 'article'} />
      <meta property="og:site_name" content={site} />
      <meta property="og:image" content={`${home}og${picture}.png`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={name} />
      <meta name="twitter:card" content="summary_large_image" />
      {hasAddress ? <meta property="og:url" content={url} /> : null}
      {hasAddress ? <link rel="canonical" href={url} /> : null}
      {locales.map((locale) => (
        <link
          key={locale}
          rel="alternate"
          hrefLang={i18n.localeConfigs[locale]?.htmlLang ?? locale}
          href={createUrl({ locale, fullyQualified: true })}
        />
      ))}
      {twin ? <link rel="alternate" type="text/markdown" href={`${baseUrl}${twin.slice(1)}.md`} /> : null}
      <link rel="alternate" type="application/atom+xml" title={site} href={`${baseUrl}feed.xml`} />
      <link rel="search" type="application/opensearchdescription+xml" title={site} href={`${baseUrl}opensearch.xml`} />
      {isHidden ? null : <script type="application/ld+json">{scriptText(thing)}</script>}
    </Head>
  );
}
