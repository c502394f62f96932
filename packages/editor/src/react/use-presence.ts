import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { caretOwner, type CaretOwner } from './caret-label.js';

/** Somebody who has the text open; one person with several windows is listed once. */
export interface Present extends CaretOwner {
  key: string;
  isMe: boolean;
}

/** Who has this text open now, by organisation and name. Changes only when somebody comes or goes. */
export function usePresence(awareness: Awareness | null, me: CaretOwner): Present[] {
  const [present, setPresent] = useState<Present[]>([]);
  useEffect(() => {
    if (!awareness) return;
    const read = () => {
      const now = presentIn(awareness, me);
      setPresent((before) => (isSame(before, now) ? before : now));
    };
    read();
    awareness.on('change', read);
    return () => awareness.off('change', read);
  }, [awareness, me]);
  return present;
}

/** The people in these awareness states. */
export function presentIn(awareness: Pick<Awareness, 'getStates'>, me: CaretOwner): Present[] {
  const people = new Map<string, Present>();
  for (const state of awareness.getStates().values()) {
    const owner = caretOwner(state.user);
    if (!owner) continue;
    const key = personKey(owner);
    people.set(key, { ...owner, key, isMe: key === personKey(me) });
  }
  return Array.from(people.values()).sort((one, other) => one.key.localeCompare(other.key));
}

const personKey = ({ organisation, name }: CaretOwner): string => `${organisation ?? ''}\n${name}`;

const isSame = (one: Present[], other: Present[]): boolean =>
  one.length === other.length && one.every(({ key }, index) => other[index]?.key === key);
