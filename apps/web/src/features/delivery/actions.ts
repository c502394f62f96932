'use server';

import type { DeliveryId, DocumentId } from '@undersigned/domain';
import {
  chooseAddressees,
  dropAddressee,
  noteOutcome,
  noteReply,
  sendToAddressees,
} from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { deliveryFiles } from '@/api/delivery-files';
import { renderText } from '@/api/render-text';
import type { ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { documentAction } from '@/server/document-action';
import { countMails } from '@/server/count-mails';
import { formText } from '@/server/form-text';
import { seenIn } from '@/server/seen-in';
import { tickedAddressees } from './ticked';

/** Chooses those who are ticked for this text. */
export async function choose(
  documentId: DocumentId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('delivery.choose');
  return documentAction(documentId, form, async (actor) => {
    const input = { addresseeIds: tickedAddressees(form) };
    return t('done', { count: await chooseAddressees(services(), actor, documentId, input) });
  });
}

/** Takes somebody off a text that has not gone to them. */
export async function drop(documentId: DocumentId, deliveryId: DeliveryId): Promise<ActionState> {
  return documentAction(documentId, null, (actor) => dropAddressee(services(), actor, deliveryId));
}

/** Sends the text to those who are ticked, under the words of the form. */
export async function send(
  documentId: DocumentId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('delivery.send');
  return documentAction(documentId, form, async (actor) => {
    await countMails('deliveries', actor);
    const input = {
      addresseeIds: tickedAddressees(form),
      subject: formText(form, 'subject'),
      note: formText(form, 'note'),
      replyTo: formText(form, 'replyTo'),
    };
    const renderers = { text: renderText, files: deliveryFiles(services()) };
    const count = await sendToAddressees(services(), actor, documentId, input, renderers);
    return t('done', { count });
  });
}

/** Notes the day of an answer, and what it said; an empty day takes it back. */
export async function reply(
  documentId: DocumentId,
  deliveryId: DeliveryId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('delivery.follow');
  return documentAction(documentId, form, async (actor) => {
    const read = (from: FormData) => ({ on: formText(from, 'on') || null, note: formText(from, 'note') });
    await noteReply(services(), actor, deliveryId, read(form), seenIn(form, read));
    return t('noted');
  });
}

/** Notes what changed, and when; an empty day takes it back. */
export async function outcome(
  documentId: DocumentId,
  deliveryId: DeliveryId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('delivery.follow');
  return documentAction(documentId, form, async (actor) => {
    const read = (from: FormData) => ({ on: formText(from, 'on') || null, words: formText(from, 'words') });
    await noteOutcome(services(), actor, deliveryId, read(form), seenIn(form, read));
    return t('noted');
  });
}
