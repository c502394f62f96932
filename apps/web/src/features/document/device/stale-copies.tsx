'use client';

import type { PersonId } from '@undersigned/domain';
import { useEffect } from 'react';
import { emptyStaleCopies } from './empty-stale-copies';

/** Rids this device of copies their person has no right to any more, whenever a page begins that shows this. */
export function StaleCopies({ personId }: { personId: PersonId | null }) {
  useEffect(() => void emptyStaleCopies(personId), [personId]);
  return null;
}
