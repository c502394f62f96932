import { formatDay, formatDayOf, type MandateNote, type MomentOptions } from '@undersigned/domain';

/** What the sentences about a mandate name; `until` is the word `none` where it has no last day. */
export const mandateValues = ({ topics, givenAt, until }: MandateNote, dated: MomentOptions) => ({
  topics: topics.join(', '),
  given: formatDay(givenAt, dated),
  until: until === null ? 'none' : formatDayOf(until, dated.locale),
});
