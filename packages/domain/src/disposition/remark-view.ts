import { remarkOutcomes, type Remark, type RemarkOutcome } from './disposition.js';

/** Which remarks are looked at: all, those that still have no outcome, or those with one outcome. */
export const remarkViews = ['all', 'open', ...remarkOutcomes] as const;
export type RemarkView = (typeof remarkViews)[number];

export const outcomeOrOpen = ({ decision }: Pick<Remark, 'decision'>): RemarkOutcome | 'open' =>
  decision?.outcome ?? 'open';

export const remarksIn = (view: RemarkView, remarks: readonly Remark[]): Remark[] =>
  remarks.filter((remark) => view === 'all' || view === outcomeOrOpen(remark));
