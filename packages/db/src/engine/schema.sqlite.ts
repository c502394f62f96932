import { sqliteKit } from './table-kit.js';
import { tablesOn } from './tables.js';

/** What the migration generator reads. */
export const {
  activity,
  apiToken,
  coalition,
  comment,
  correction,
  document,
  documentClient,
  documentGrant,
  documentSnapshot,
  documentUpdate,
  edition,
  invitation,
  keptApart,
  ledger,
  link,
  listEdition,
  mail,
  membership,
  organisation,
  organisationLogo,
  passageClass,
  person,
  question,
  reminder,
  reply,
  round,
  session,
  signOn,
} = tablesOn(sqliteKit);
