import { type Shelf, shelves } from './lists';
import type { Catalogue } from './read';

/** A page that nobody has held against its sources for more days than this says so. */
const mostDays = 365;

const day = 86_400_000;

/** A day of the calendar, YYYY-MM-DD, some days later. */
function later(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/**
 * The day for which the site is built, YYYY-MM-DD.
 * @param given what the environment says, if anything.
 * @param now the clock, read in UTC where nothing is given.
 * @throws if what is given is no day of the calendar.
 */
export function buildDay(given: string | undefined, now: Date): string {
  if (!given) return now.toISOString().slice(0, 10);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given)) && later(given, 0) === given;
  if (!isDay) throw new Error(`BUILD_DATE is "${given}", and must be a day of the calendar, written YYYY-MM-DD.`);
  return given;
}

/** The first day on which a page counts as unchecked, YYYY-MM-DD. */
export const dueOn = (checked: string): string => later(checked, mostDays + 1);

/** Whether nobody has checked a page for more than a year. Days are YYYY-MM-DD; a page checked later than today is fresh. */
export const isUnchecked = (checked: string, today: string): boolean => dueOn(checked) <= today;

/** A page as the list of unchecked ones shows it. */
export interface AgedPage {
  path: string;
  title: string;
  checked: string;
}

/** Unchecked pages of one shelf that were last checked on one day. */
export interface UncheckedGroup {
  shelf: Shelf | 'glossary';
  /** YYYY-MM-DD. */
  checked: string;
  pages: AgedPage[];
}

/** Every page that is held against sources, with its shelf. */
function agedPages(catalogue: Catalogue): [UncheckedGroup['shelf'], AgedPage][] {
  return [
    ...shelves.flatMap((shelf) => catalogue[shelf].map((page): [Shelf, AgedPage] => [shelf, page])),
    ['glossary', { ...catalogue.glossary, path: '/glossary' }],
  ];
}

/** The unchecked pages: shelf by shelf, in each the oldest first, those of one day together. */
export function uncheckedPages(catalogue: Catalogue, today: string): UncheckedGroup[] {
  const groups = new Map<string, UncheckedGroup>();
  for (const [shelf, { path, title, checked }] of agedPages(catalogue)) {
    if (!isUnchecked(checked, today)) continue;
    const key = `${shelf} ${checked}`;
    const group = groups.get(key) ?? { shelf, checked, pages: [] };
    group.pages.push({ path, title, checked });
    groups.set(key, group);
  }
  const place = ({ shelf }: UncheckedGroup) => (shelf === 'glossary' ? shelves.length : shelves.indexOf(shelf));
  return [...groups.values()].sort((a, b) => place(a) - place(b) || a.checked.localeCompare(b.checked));
}

/** When the next pages fall due after today, and how many on that day; nothing if every page is unchecked. */
export function nextDue(catalogue: Catalogue, today: string): { day: string; count: number } | undefined {
  const days = agedPages(catalogue)
    .map(([, { checked }]) => dueOn(checked))
    .filter((due) => due > today)
    .sort();
  const [first] = days;
  return first === undefined ? undefined : { day: first, count: days.filter((due) => due === first).length };
}
