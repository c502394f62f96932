import { boxOf as boxIn, tickedIn } from '@/ui/ticks';

export const boxOf = (addresseeId: string): string => boxIn('to', addresseeId);

/** The ids of those who were ticked. */
export const tickedAddressees = (form: FormData): string[] => tickedIn(form, 'to');
