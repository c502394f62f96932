import type { MailState } from '../mail/mail.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { Delivery, Dispatch } from './delivery.js';

/** Where a delivery is; what the outbox knows of its mail decides. */
export type DeliveryState =
  | { kind: 'chosen' }
  | { kind: 'under-way'; since: Date }
  /** A mail server took it. */
  | { kind: 'delivered'; at: Date }
  /** No mail server took it for a day. */
  | { kind: 'given-up'; since: Date };

/** The state of a delivery; `mail` is null when the mail is not there any more, because its address was erased. */
export function deliveryState(dispatch: Dispatch | null, mail: MailState | null): DeliveryState {
  if (!dispatch) return { kind: 'chosen' };
  switch (mail?.kind) {
    case 'queued':
      return { kind: 'under-way', since: dispatch.at };
    case 'failed':
      return { kind: 'given-up', since: dispatch.at };
    case 'sent':
      return { kind: 'delivered', at: mail.at };
    case undefined:
      return { kind: 'delivered', at: dispatch.at };
  }
}

/** Whether the text may go to this addressee now (SPEC V2, V3). */
export function maySend(
  { dispatch }: Pick<Delivery, 'dispatch'>,
  mail: MailState | null,
  institution: string,
): Result<null> {
  const { kind } = deliveryState(dispatch, mail);
  if (kind === 'chosen' || kind === 'given-up') return accepted(null);
  return refused('already_sent', { field: 'addresseeIds', values: { institution } });
}

/** A day that was; both are calendar days as 2026-12-14 (SPEC V5). */
export function pastDay(on: string, today: string): Result<string> {
  return on <= today ? accepted(on) : refused('day_to_come', { field: 'on' });
}
