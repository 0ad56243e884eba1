import { cachePrefix } from './address';
import type { KeptList } from './list';
import type { WorkerScope } from './scope';

declare const self: WorkerScope;
/** Written in by the build. */
declare const keptList: KeptList;

/** The world of the worker. */
export const world = self;

/** What this version keeps and says. */
export const list = keptList;

/** Address of the site, with its base path and a slash at the end. */
export const scope = new URL(world.registration.scope);

/** What the names of the caches of this site begin with. */
export const prefix = cachePrefix(scope.href);

/** The cache of this version. */
export const current = `${prefix}${list.version}`;

/** The cache of what was opened and is in no list. */
export const opened = `${prefix}seen`;

/** The cache that holds the names of the versions that this device worked with last, the newest first. */
export const history = `${prefix}history`;

/** The key that a path below the base path is kept under: its address. */
export const keyOf = (path: string) => new URL(path, scope).href;
