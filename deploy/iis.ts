import { folders, type HeaderValues, type SiteHeaders, types } from './headers';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Headers that IIS sets by itself, from elsewhere in its configuration. */
const fromElsewhere = new Set(['Cache-Control']);

function customHeaders(part: HeaderValues, before: HeaderValues = {}): string {
  const away = Object.keys(before).filter((name) => !fromElsewhere.has(name) && part[name] !== before[name]);
  const own = Object.entries(part).filter(([name, value]) => !fromElsewhere.has(name) && before[name] !== value);
  const lines = [
    ...away.map((name) => `<remove name="${name}" />`),
    ...own.map(([name, value]) => `<add name="${name}" value="${escaped(value)}" />`),
  ];
  return `<httpProtocol><customHeaders>${lines.join('')}</customHeaders></httpProtocol>`;
}

/** IIS writes Cache-Control from settings of its own: a longest age with further words, or that nothing is kept unasked. */
function caching({ 'Cache-Control': value = '' }: HeaderValues): string {
  const age = /max-age=(\d+)/.exec(value)?.[1];
  if (!age) return '<clientCache cacheControlMode="DisableCache" />';
  const others = value.split(', ').filter((word) => !word.startsWith('max-age'));
  return `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${Number(age) / 86_400}.00:00:00" cacheControlCustom="${others.join(', ')}" />`;
}

/**
 * The file `web.config` of IIS, for the folder of the site, at the root of a web site or as an application below one.
 * It needs no module that does not come with IIS.
 * https://learn.microsoft.com/en-us/iis/configuration/system.webserver/
 */
export function iisConfig(headers: SiteHeaders): string {
  const locations = folders.map(
    (folder) =>
      `  <location path="${folder}"><system.webServer>${customHeaders(headers[folder], headers.rest)}` +
      `<staticContent>${caching(headers[folder])}</staticContent></system.webServer></location>`,
  );
  const known = Object.entries(types).flatMap(([end, type]) => [
    `<remove fileExtension="${end}" />`,
    `<mimeMap fileExtension="${end}" mimeType="${type}" />`,
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom" existingResponse="Auto"><remove statusCode="404" /><error statusCode="404" path="404.html" responseMode="File" /></httpErrors>
    ${customHeaders({ ...headers.rest })}
    <staticContent>${known.join('')}${caching(headers.rest)}</staticContent>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
${locations.join('\n')}
</configuration>
`;
}
