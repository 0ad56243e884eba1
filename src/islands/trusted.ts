import { scriptPolicy } from './script-policy';

/**
 * An absolute address as the browser accepts it for a worker: scripts come from the origin of the page.
 * @throws TypeError for an address elsewhere, in browsers that know trusted types.
 */
export const trusted = scriptPolicy((url) => new URL(url).origin === location.origin);
