import { proposedDeadline } from '@undersigned/domain';
import { formText } from '@/server/form-text';
import type { Said } from './round-input';

/**
 * The deadline that goes into the form of a round when its receiver's becomes `official`; null where it stays. One
 * that a person chose is theirs. `usual` is the one that nothing else decides.
 */
export function followedDeadline(form: Said, official: string, usual: string, now: Date): string | null {
  const proposalFor = (until: string) =>
    until === '' ? usual : proposedDeadline(until, formText(form, 'timeZone'), now);
  const isOurs = [usual, proposalFor(formText(form, 'officialAt'))].includes(formText(form, 'closesAt'));
  return isOurs ? proposalFor(official) : null;
}
