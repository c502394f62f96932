import { parseArgs } from 'node:util';
import type { Command } from './command.js';
import { CommandFailed } from './command-failed.js';

export interface Asked {
  command: Command;
  given: Record<string, string | undefined>;
}

/** What the words on the command line ask for. Throws `CommandFailed` usage, saying what would be right. */
export function readCommandLine(commands: Record<string, Command>, words: string[]): Asked {
  const firstOption = words.findIndex((word) => word.startsWith('-'));
  const named = (firstOption < 0 ? words : words.slice(0, firstOption)).join(' ');
  const command = commands[named];
  if (!command) {
    throw usage(
      `${named ? `There is no command “${named}”.` : 'Which command?'} There are: ${namesOf(commands)}.`,
    );
  }
  const given = optionsOf(command, named, words.slice(firstOption < 0 ? words.length : firstOption));
  const missing = Object.keys(command.options).filter((name) => command.options[name] && !given[name]);
  if (missing.length > 0) throw usage(`${named} needs ${missing.map((name) => `--${name}`).join(' and ')}.`);
  return { command, given };
}

function optionsOf(command: Command, named: string, words: string[]): Record<string, string | undefined> {
  const options = Object.keys(command.options).map((name) => [name, { type: 'string' as const }]);
  try {
    const { values } = parseArgs({
      args: words,
      options: Object.fromEntries(options) as Record<string, { type: 'string' }>,
      allowPositionals: false,
      strict: true,
    });
    return values;
  } catch {
    const known = Object.entries(command.options).map(([name, isNeeded]) =>
      isNeeded ? `--${name} …` : `[--${name} …]`,
    );
    throw usage(`Write: ${[named, ...known].join(' ')}`);
  }
}

const usage = (message: string) => new CommandFailed('usage', message);
const namesOf = (commands: Record<string, Command>) => Object.keys(commands).join(', ');
