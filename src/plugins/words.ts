import type { ErrorActor, Kind, Status } from '../catalogue/lists';

/** The closed lists in English, for what is made outside of the pages: there the framework's translations do not reach. */
export const actorWords: Readonly<Record<ErrorActor, string>> = {
  user: 'User',
  helpdesk: 'Helpdesk',
  admin: 'Entra admin',
  'app-owner': 'App owner',
  developer: 'Developer',
  microsoft: 'Microsoft',
  depends: 'Depends',
  nobody: 'Nobody',
};

export const kindWords: Readonly<Record<Kind, string>> = {
  interrupt: 'Normal step',
  failure: 'Failure',
  configuration: 'Configuration',
  service: 'Service',
};

export const statusWords: Readonly<Record<Status, string>> = {
  current: 'Agree',
  disputed: 'Disagree',
  retired: 'Retired',
  'lookup-only': 'Lookup page only',
};

/** `1 minute`, `10 minutes`. */
export const minuteWords = (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`);

/** A day, written YYYY-MM-DD, as readers see it: `23 Nov 2026`. */
export const dayWords = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
