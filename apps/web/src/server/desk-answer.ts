import 'server-only';
import { idSchema, type DocumentId, type MemberActor } from '@undersigned/domain';
import { parseInput, Refused } from '@undersigned/services';
import { actionState, type ActionState } from './action-state';
import { currentPerson, requireDocumentActor } from './session';

/** What became of an act beside an open text, and the list it belongs to as it is afterwards; null after a refusal. */
export interface DeskAnswer<Item> {
  state: ActionState;
  items: Item[] | null;
}

/** Acts for the reader in a text they may see, then reads the list again with `read`. */
export async function deskAnswer<Item>(
  documentId: string,
  read: (actor: MemberActor, documentId: DocumentId) => Promise<Item[]>,
  act: (actor: MemberActor, documentId: DocumentId) => Promise<unknown>,
): Promise<DeskAnswer<Item>> {
  let items: Item[] | null = null;
  const state = await actionState(async () => {
    // A redirect to the sign-in page would take the words somebody has just typed with it.
    if (!(await currentPerson())) throw Refused.because('signed_out');
    const id = parseInput(idSchema('document'), documentId);
    const { actor } = await requireDocumentActor(id);
    await act(actor, id);
    items = await read(actor, id);
  });
  return { state, items };
}
