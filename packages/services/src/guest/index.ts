export { createGuestLink } from './create.js';
export { enterAsGuest, noteGuestSeen, readGuestLink, type GuestInvitation } from './enter.js';
export { guestOf } from './guest-of.js';
export { listGuestLinks, type ListedGuestLink } from './list.js';
export { makeMember } from './make-member.js';
export { revokeGuestLink } from './revoke.js';
