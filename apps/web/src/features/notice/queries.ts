import 'server-only';
import { countUnread } from '@undersigned/services';
import type { MemberActor } from '@undersigned/domain';
import { cache } from 'react';
import { services } from '@/server/context';

/** How much is unread for the actor; read once per request. */
export const unreadOfActor = cache((actor: MemberActor) => countUnread(services(), actor));
