export type TimeLabels = Readonly<
  Record<'noZone' | 'local' | 'age' | 'ahead' | 'kept' | 'keptOne' | 'gone' | 'keptSource', string>
>;

interface TimesProps {
  /** ISO 8601, UTC. Missing where the text names no zone. */
  instant: string | undefined;
  labels: TimeLabels;
}

const day = 86_400_000;

/** A time in UTC, in the reader's zone and as an age, and how long the sign-in log still keeps the entry (7 and 30 days). */
export default function Times({ instant, labels }: TimesProps) {
  if (!instant) return <p>{labels.noZone}</p>;
  const time = new Date(instant);
  const passed = Date.now() - time.getTime();
  const until = (days: number) => new Date(time.getTime() + days * day);
  const onDay = (date: Date) => date.toISOString().slice(0, 10);
  const clock =
    passed > 30 * day
      ? labels.gone.replace('{long}', onDay(until(30)))
      : passed > 7 * day
        ? labels.keptOne.replace('{short}', onDay(until(7))).replace('{long}', onDay(until(30)))
        : labels.kept.replace('{short}', onDay(until(7))).replace('{long}', onDay(until(30)));
  return (
    <>
      <p>
        {instant.replace('T', ' ').replace(/\.000Z$|Z$/, '')} UTC · {labels.local} {time.toLocaleString()} ·{' '}
        {passed < 0 ? labels.ahead : labels.age.replace('{age}', ageOf(passed))}
      </p>
      <p>
        {clock} {labels.keptSource}
      </p>
    </>
  );
}

/** A span in its largest fitting unit: `3 hours`. */
function ageOf(span: number): string {
  const units: [Intl.RelativeTimeFormatUnit, number][] = [
    ['year', 365 * day],
    ['day', day],
    ['hour', 3_600_000],
    ['minute', 60_000],
  ];
  const [unit, size] = units.find(([, length]) => span >= length) ?? ['minute', 60_000];
  return new Intl.NumberFormat(document.documentElement.lang || 'en', { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(span / size),
  );
}
