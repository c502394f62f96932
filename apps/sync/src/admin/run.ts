import { Refused, sentence } from '@undersigned/services';
import { CommandFailed } from './command-failed.js';
import { commands } from './commands/index.js';
import { BackupRefused, placeOf } from './context.js';
import { readAdminEnv } from './env.js';
import { readCommandLine } from './read-command-line.js';

export interface Outcome {
  exitCode: 0 | 1;
  /** One object; what is printed. */
  printed: object;
}

/** Runs one command of the operator. Never throws: what went wrong is what is printed. */
export async function runCommand(words: string[], environment: NodeJS.ProcessEnv): Promise<Outcome> {
  try {
    const { command, given } = readCommandLine(commands, words);
    const place = placeOf(readEnvironment(environment));
    return { exitCode: 0, printed: await command.run(place, given) };
  } catch (error) {
    return { exitCode: 1, printed: { error: told(error, environment) } };
  }
}

function readEnvironment(environment: NodeJS.ProcessEnv) {
  try {
    return readAdminEnv(environment);
  } catch (error) {
    throw new CommandFailed('bad_settings', error instanceof Error ? error.message : 'unknown');
  }
}

function told(error: unknown, environment: NodeJS.ProcessEnv): object {
  if (error instanceof Refused) {
    const { code, field } = error.refusal;
    const language = environment.LANG?.startsWith('fr') ? 'fr' : 'en';
    return { code, message: sentence(error.refusal, language), ...(field ? { field } : {}) };
  }
  if (error instanceof CommandFailed) return { code: error.code, message: error.message, ...error.details };
  if (error instanceof BackupRefused) return { code: error.code, message: error.message };
  return { code: 'internal', message: error instanceof Error ? error.message : 'unknown' };
}
