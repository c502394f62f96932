import type { Mention, TextReader, ThreadAudience } from '@undersigned/domain';

/** Somebody who can be called into a thread, and what is typed behind the @. */
export interface Callable {
  name: string;
  mention: Mention;
}

/** The people and organisations who can read a thread, by name. */
export function callablesOf(readers: readonly TextReader[], audience: ThreadAudience): Callable[] {
  const reached = readers.filter(({ drafts }) => audience === 'readers' || drafts);
  const organisations = new Map(
    reached.flatMap(({ organisationId, organisationName }): [string, Callable][] =>
      organisationId && organisationName
        ? [[organisationId, { name: organisationName, mention: { organisationId } }]]
        : [],
    ),
  );
  const people = reached.map(({ membershipId, personName }) => ({
    name: personName,
    mention: { membershipId },
  }));
  return [...people, ...organisations.values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** Whom these words call: every name behind an @, the longest first, so that "@Ana Ruiz" is not "@Ana" as well. */
export function mentionsIn(words: string, callables: readonly Callable[]): Mention[] {
  const names = [...new Set(callables.map(({ name }) => name))].sort(
    (one, other) => other.length - one.length,
  );
  let rest = words;
  const called = names.filter((name) => {
    const before = rest;
    rest = rest.replace(new RegExp(`@${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu'), ' ');
    return rest !== before;
  });
  return callables.filter(({ name }) => called.includes(name)).map(({ mention }) => mention);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The name being typed behind an @ before the caret, and where its @ stands; null when none is. */
export function callAt(words: string, caret: number): { at: number; begun: string } | null {
  const found = /(?:^|[\s([])@([^@\n]{0,60})$/u.exec(words.slice(0, caret));
  const begun = found?.[1];
  return begun === undefined ? null : { at: caret - begun.length - 1, begun };
}

/** What fits a name that was begun: first what starts like it. */
export function fitting(callables: readonly Callable[], begun: string): Callable[] {
  const wanted = begun.toLocaleLowerCase();
  const at = ({ name }: Callable) => name.toLocaleLowerCase().indexOf(wanted);
  return callables
    .filter((each) => at(each) >= 0)
    .sort((one, other) => Number(at(one) > 0) - Number(at(other) > 0))
    .slice(0, 6);
}
