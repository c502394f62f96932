import { sqliteKit } from './table-kit.js';
import { tablesOn } from './tables.js';

/** What the migration generator reads. */
export const {
  activity,
  apiToken,
  coalition,
  comment,
  document,
  documentClient,
  documentGrant,
  documentSnapshot,
  documentUpdate,
  edition,
  ledger,
  link,
  mail,
  membership,
  organisation,
  organisationLogo,
  person,
  question,
  reply,
  round,
  session,
  signOn,
} = tablesOn(sqliteKit);
