import { clocksDiffer, formatMoment, type InterfaceLanguage, type MomentOptions } from '@undersigned/domain';
import en from '../../messages/en/moment.json';
import fr from '../../messages/fr/moment.json';

export { cityOf, formatDay, formatDayOf, formatMoment } from '@undersigned/domain';

const words = { en, fr };

interface Props extends MomentOptions {
  date: Date;
  locale: InterfaceLanguage;
  /** The reader's own zone; their time stands beside it when the clocks differ. */
  readerZone?: string | null;
}

/** A moment with its zone, and the reader's own time when that is another. */
export function Moment({ date, timeZone, locale, readerZone }: Props) {
  const own = readerZone && clocksDiffer(date, readerZone, timeZone) ? readerZone : null;
  return (
    <time dateTime={date.toISOString()}>
      {formatMoment(date, { timeZone, locale })}
      {own ? (
        <span className="text-muted">
          {' · '}
          {words[locale].yourTime} {formatMoment(date, { timeZone: own, locale })}
        </span>
      ) : null}
    </time>
  );
}
