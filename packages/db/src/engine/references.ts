import type { addresseeTable } from '../addressee/table.js';
import type { coalitionTable } from '../coalition/table.js';
import type { commentTable } from '../comment/table.js';
import type { correctionTable } from '../correction/table.js';
import type { documentTable } from '../document/table.js';
import type { editionTable } from '../edition/table.js';
import type { mailFileTable, mailTable } from '../mail/table.js';
import type { membershipTable } from '../membership/table.js';
import type { organisationTable } from '../organisation/table.js';
import type { personTable } from '../person/table.js';
import type { roundTable } from '../round/table.js';
import type { signOnTable } from '../sign-on/table.js';
import type { suggestionTable } from '../suggestion/table.js';

/** The tables that others point at; a table definition is handed those it refers to, on its own engine. */
export interface References {
  addressee: ReturnType<typeof addresseeTable>;
  coalition: ReturnType<typeof coalitionTable>;
  comment: ReturnType<typeof commentTable>;
  correction: ReturnType<typeof correctionTable>;
  document: ReturnType<typeof documentTable>;
  edition: ReturnType<typeof editionTable>;
  mail: ReturnType<typeof mailTable>;
  mailFile: ReturnType<typeof mailFileTable>;
  membership: ReturnType<typeof membershipTable>;
  organisation: ReturnType<typeof organisationTable>;
  person: ReturnType<typeof personTable>;
  round: ReturnType<typeof roundTable>;
  signOn: ReturnType<typeof signOnTable>;
  suggestion: ReturnType<typeof suggestionTable>;
}
