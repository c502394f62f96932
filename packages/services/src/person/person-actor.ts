import type { SystemActor } from '@undersigned/domain';

/**
 * The actor of what people do to their own account: the event names them, and outside a coalition there is no
 * membership they could be acting with.
 */
export const personActor: SystemActor = { kind: 'system', name: 'account' };
