import type { GuestLinkId } from '@undersigned/domain';

const invitation = 'guest-link:';
const news = 'guest-notice:';

/** The key of the mail that brings somebody their link. */
export const invitationKey = (id: GuestLinkId): string => `${invitation}${id}`;

/** The key of a mail with what has become of a guest's remarks, from this row of the log on. */
export const newsKey = (id: GuestLinkId, seq: number): string => `${news}${id}:${seq}`;

/** What the keys of all mails to the guest of a link begin with. */
export const guestMailKeys = (id: GuestLinkId): string[] => [invitationKey(id), `${news}${id}:`];
