import { activityStore } from '../activity/store.js';
import { addresseeStore } from '../addressee/store.js';
import { apiTokenStore } from '../api-token/store.js';
import { coalitionStore } from '../coalition/store.js';
import { commentStore } from '../comment/store.js';
import { correctionStore } from '../correction/store.js';
import { deliveryStore } from '../delivery/store.js';
import { documentClientStore } from '../document/client-store.js';
import { documentLogStore } from '../document/log-store.js';
import { documentStore } from '../document/store.js';
import { editionStore } from '../edition/store.js';
import { guestLinkStore } from '../guest/store.js';
import { linkStore } from '../link/store.js';
import { mailStore } from '../mail/store.js';
import { mandateStore } from '../mandate/store.js';
import { membershipStore } from '../membership/store.js';
import { logCursorStore } from '../notice/cursor-store.js';
import { noticeSettingStore } from '../notice/setting-store.js';
import { noticeStore } from '../notice/store.js';
import { organisationStore } from '../organisation/store.js';
import { personStore } from '../person/store.js';
import { positionStore } from '../position/store.js';
import { questionStore } from '../question/store.js';
import { invitationStore } from '../round/invitation-store.js';
import { reminderStore } from '../round/reminder-store.js';
import { roundStore } from '../round/store.js';
import { sessionStore } from '../session/store.js';
import { keptApartStore } from '../sign-on/kept-apart-store.js';
import { ledgerStore } from '../sign-on/ledger-store.js';
import { listEditionStore } from '../sign-on/list-edition-store.js';
import { signOnStore } from '../sign-on/store.js';
import { vouchStore } from '../sign-on/vouch-store.js';
import { suggestionStore } from '../suggestion/store.js';
import { documentStretchStore } from '../version/stretch-store.js';
import { versionStore } from '../version/store.js';
import { documentVisitStore } from '../version/visit-store.js';
import type { Query } from './query.js';
import type { Tables } from './tables.js';

export interface StoreHooks {
  /** Runs before a row of the log is written, in the same transaction. */
  beforeActivity?: () => Promise<unknown>;
}

/** All stores on one connection or transaction. A store turns rows into domain values and back, nothing else. */
export const storesOn = (query: Query, tables: Tables, hooks: StoreHooks = {}) => ({
  activity: activityStore(query, tables, hooks),
  addressee: addresseeStore(query, tables),
  apiToken: apiTokenStore(query, tables),
  coalition: coalitionStore(query, tables),
  comment: commentStore(query, tables),
  correction: correctionStore(query, tables),
  delivery: deliveryStore(query, tables),
  document: documentStore(query, tables),
  documentClient: documentClientStore(query, tables),
  documentLog: documentLogStore(query, tables),
  documentStretch: documentStretchStore(query, tables),
  documentVisit: documentVisitStore(query, tables),
  edition: editionStore(query, tables),
  guestLink: guestLinkStore(query, tables),
  invitation: invitationStore(query, tables),
  keptApart: keptApartStore(query, tables),
  ledger: ledgerStore(query, tables),
  link: linkStore(query, tables),
  listEdition: listEditionStore(query, tables),
  logCursor: logCursorStore(query, tables),
  mail: mailStore(query, tables),
  mandate: mandateStore(query, tables),
  membership: membershipStore(query, tables),
  notice: noticeStore(query, tables),
  noticeSetting: noticeSettingStore(query, tables),
  organisation: organisationStore(query, tables),
  person: personStore(query, tables),
  position: positionStore(query, tables),
  question: questionStore(query, tables),
  reminder: reminderStore(query, tables),
  round: roundStore(query, tables),
  session: sessionStore(query, tables),
  signOn: signOnStore(query, tables),
  version: versionStore(query, tables),
  vouch: vouchStore(query, tables),
  suggestion: suggestionStore(query, tables),
});

export type Stores = ReturnType<typeof storesOn>;
