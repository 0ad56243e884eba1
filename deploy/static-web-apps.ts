import { folders, type HeaderValues, type SiteHeaders, types } from './headers';

/**
 * The file `staticwebapp.config.json` of Azure Static Web Apps. Global headers apply to everything, a route adds and
 * overrides; an empty value takes one away.
 * https://learn.microsoft.com/en-us/azure/static-web-apps/configuration
 */
export function staticWebAppsConfig(headers: SiteHeaders, baseUrl: string): string {
  const routes = folders.map((folder) => {
    const part: HeaderValues = headers[folder];
    const away = Object.keys(headers.rest).filter((name) => !(name in part));
    const own = Object.entries(part).filter(([name, value]) => headers.rest[name] !== value);
    return {
      route: `${baseUrl}${folder}/*`,
      headers: Object.fromEntries([...away.map((name) => [name, '']), ...own]),
    };
  });
  const config = {
    trailingSlash: 'always',
    routes,
    globalHeaders: headers.rest,
    responseOverrides: { 404: { rewrite: `${baseUrl}404.html` } },
    mimeTypes: types,
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
