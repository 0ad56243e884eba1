/**
 * What a service worker sees of its world, as far as ours uses it. TypeScript's own declarations for workers
 * contradict those for pages, and one check covers both here.
 */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window' }): Promise<readonly WindowClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: CallEvent) => void): void;
}

/** An open window of the site. */
export interface WindowClient {
  readonly id: string;
  readonly url: string;
  postMessage(message: unknown): void;
}

/** An event that keeps the worker alive until a promise is settled. */
export interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page, or for one. */
export interface FetchEvent extends LifeEvent {
  readonly request: Request;
  /** The answer that the browser asked for while the worker woke up; nothing where it did not. */
  readonly preloadResponse: Promise<Response | undefined>;
  /** The window that the answer will fill. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

/** A message from a page. */
export interface CallEvent extends LifeEvent {
  readonly data: unknown;
  readonly source: WindowClient | null;
}
