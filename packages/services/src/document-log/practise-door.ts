import type { DocumentId, MembershipId, OrganisationId, PersonId } from '@undersigned/domain';
import type { Context } from '../context.js';

/** Enough for the engine to compile what answers them; some hundredths of a second in all. */
const rounds = 40;

/**
 * Asks what the door and the log ask for every newcomer, for nobody. After a restart everybody comes back at the same
 * moment: by then the questions are prepared, and the code that asks them is compiled.
 */
export async function practiseDoor({ db: { read } }: Context): Promise<void> {
  const nobody = 'nobody' as PersonId;
  const nothing = 'nothing' as DocumentId;
  for (let round = 0; round < rounds; round++) {
    await read.session.byTokenHash('');
    await read.person.byId(nobody);
    await read.membership.byId('none' as MembershipId);
    await read.membership.ofPerson(nobody);
    await read.organisation.byId('none' as OrganisationId);
    await read.document.byId(nothing);
    await read.document.grants(nothing);
    await read.documentClient.ofDocument(nothing);
    await read.documentLog.snapshots(nothing, undefined, 1);
    await read.documentLog.updates(nothing, 0);
  }
}
