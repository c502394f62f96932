import type { Command } from '../command.js';
import { coalitionCreate, exportCommand } from './coalition.js';
import { backupCommand, doctorCommand, restoreCommand, verifyCommand } from './data.js';
import { organisationImport } from './organisation.js';
import { erase, personAdd, signInLink, tokenCreate } from './person.js';
import { textRelease } from './text.js';

/** Every command of the operator, by its name. */
export const commands: Record<string, Command> = {
  'coalition create': coalitionCreate,
  'organisation import': organisationImport,
  'person add': personAdd,
  'token create': tokenCreate,
  'sign-in-link': signInLink,
  verify: verifyCommand,
  backup: backupCommand,
  restore: restoreCommand,
  export: exportCommand,
  erase,
  doctor: doctorCommand,
  'text release': textRelease,
};
