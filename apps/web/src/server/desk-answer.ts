import 'server-only';
import { idSchema, type Contributor, type DocumentId, type MemberActor } from '@undersigned/domain';
import { parseInput, Refused } from '@undersigned/services';
import { actionState, type ActionState } from './action-state';
import { guestAt } from './guest-session';
import { currentPerson, requireDocumentActor } from './session';

/** What became of an act beside an open text, and the list it belongs to as it is afterwards; null after a refusal. */
export interface DeskAnswer<Item> {
  state: ActionState;
  items: Item[] | null;
}

/** Acts for the member or guest who reads a text, then reads the list again with `read`. */
export function deskAnswer<Item>(
  documentId: string,
  read: (actor: Contributor, documentId: DocumentId) => Promise<Item[]>,
  act: (actor: Contributor, documentId: DocumentId) => Promise<unknown>,
): Promise<DeskAnswer<Item>> {
  return answer(documentId, async (id) => (await guestAt(id)) ?? memberAt(id), read, act);
}

/** The same for what members alone do. */
export function memberDeskAnswer<Item>(
  documentId: string,
  read: (actor: MemberActor, documentId: DocumentId) => Promise<Item[]>,
  act: (actor: MemberActor, documentId: DocumentId) => Promise<unknown>,
): Promise<DeskAnswer<Item>> {
  return answer(documentId, memberAt, read, act);
}

async function answer<Who, Item>(
  documentId: string,
  who: (documentId: DocumentId) => Promise<Who>,
  read: (actor: Who, documentId: DocumentId) => Promise<Item[]>,
  act: (actor: Who, documentId: DocumentId) => Promise<unknown>,
): Promise<DeskAnswer<Item>> {
  let items: Item[] | null = null;
  const state = await actionState(async () => {
    const id = parseInput(idSchema('document'), documentId);
    const actor = await who(id);
    await act(actor, id);
    items = await read(actor, id);
  });
  return { state, items };
}

async function memberAt(documentId: DocumentId): Promise<MemberActor> {
  // A redirect to the sign-in page would take the words somebody has just typed with it.
  if (!(await currentPerson())) throw Refused.because('signed_out');
  return (await requireDocumentActor(documentId)).actor;
}
