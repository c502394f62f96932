import { activityTable } from '../activity/table.js';
import { addresseeTable } from '../addressee/table.js';
import { apiTokenTable } from '../api-token/table.js';
import { coalitionTable } from '../coalition/table.js';
import { commentTable, mentionTable, replyTable, threadStepTable } from '../comment/table.js';
import { correctionTable, passageClassTable } from '../correction/table.js';
import { deliveryTable } from '../delivery/table.js';
import {
  documentClientTable,
  documentGrantTable,
  documentSnapshotTable,
  documentTable,
  documentUpdateTable,
} from '../document/table.js';
import { editionTable } from '../edition/table.js';
import { keptApartTable, listEditionTable } from '../sign-on/list-edition-table.js';
import { ledgerTable } from '../sign-on/ledger-table.js';
import { guestLinkTable } from '../guest/table.js';
import { linkTable } from '../link/table.js';
import { mailAttachmentTable, mailFileTable, mailTable } from '../mail/table.js';
import { mandateTable } from '../mandate/table.js';
import { membershipTable } from '../membership/table.js';
import { logCursorTable, noticeSettingTable, noticeTable, quietTextTable } from '../notice/table.js';
import { organisationLogoTable, organisationTable } from '../organisation/table.js';
import { personTable } from '../person/table.js';
import { positionTable } from '../position/table.js';
import { questionTable } from '../question/table.js';
import { invitationTable } from '../round/invitation-table.js';
import { reminderTable } from '../round/reminder-table.js';
import { roundTable } from '../round/table.js';
import { sessionTable } from '../session/table.js';
import { signOnTable } from '../sign-on/table.js';
import { vouchTable } from '../sign-on/vouch-table.js';
import { suggestionSupportTable, suggestionTable } from '../suggestion/table.js';
import { documentStretchTable, documentVisitTable, versionTable } from '../version/table.js';
import type { TableKit } from './table-kit.js';

/** Every table of the product, on one engine. */
export function tablesOn(kit: TableKit) {
  const coalition = coalitionTable(kit);
  const person = personTable(kit);
  const organisation = organisationTable(kit, { coalition });
  const membership = membershipTable(kit, { coalition, person, organisation });
  const document = documentTable(kit, { coalition, organisation });
  const comment = commentTable(kit, { document });
  const suggestion = suggestionTable(kit, { document });
  const edition = editionTable(kit, { document });
  const round = roundTable(kit, { document, edition });
  const correction = correctionTable(kit, { round, edition });
  const addressee = addresseeTable(kit, { coalition });
  const signOn = signOnTable(kit, { round, edition });
  const mail = mailTable(kit);
  const mailFile = mailFileTable(kit);
  return {
    activity: activityTable(kit),
    addressee,
    apiToken: apiTokenTable(kit, { person }),
    coalition,
    comment,
    correction,
    delivery: deliveryTable(kit, { document, addressee, round }),
    document,
    documentClient: documentClientTable(kit, { document }),
    documentGrant: documentGrantTable(kit, { document }),
    documentSnapshot: documentSnapshotTable(kit, { document }),
    documentStretch: documentStretchTable(kit, { document }),
    documentUpdate: documentUpdateTable(kit, { document }),
    documentVisit: documentVisitTable(kit),
    edition,
    guestLink: guestLinkTable(kit, { document }),
    invitation: invitationTable(kit, { round, organisation }),
    keptApart: keptApartTable(kit, { coalition }),
    ledger: ledgerTable(kit, { round }),
    link: linkTable(kit),
    listEdition: listEditionTable(kit, { round }),
    logCursor: logCursorTable(kit),
    mail,
    mailAttachment: mailAttachmentTable(kit, { mail, mailFile }),
    mailFile,
    mandate: mandateTable(kit, { coalition, organisation, membership }),
    membership,
    mention: mentionTable(kit, { comment }),
    notice: noticeTable(kit, { person, document }),
    noticeSetting: noticeSettingTable(kit, { person }),
    organisation,
    organisationLogo: organisationLogoTable(kit, { organisation }),
    passageClass: passageClassTable(kit, { correction }),
    person,
    position: positionTable(kit, { document }),
    question: questionTable(kit, { document }),
    quietText: quietTextTable(kit, { person, document }),
    reminder: reminderTable(kit, { round }),
    reply: replyTable(kit, { comment }),
    round,
    session: sessionTable(kit, { person }),
    signOn,
    threadStep: threadStepTable(kit, { comment }),
    version: versionTable(kit, { document }),
    vouch: vouchTable(kit, { signOn }),
    suggestion,
    suggestionSupport: suggestionSupportTable(kit, { suggestion }),
  };
}

export type Tables = ReturnType<typeof tablesOn>;
