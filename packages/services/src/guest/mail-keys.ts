import { idSchema, type GuestLinkId } from '@undersigned/domain';

const invitation = 'guest-link:';
const news = 'guest-notice:';

/** The key of the mail that brings somebody their link. */
export const invitationKey = (id: GuestLinkId): string => `${invitation}${id}`;

/** The key of a mail with what has become of a guest's remarks, from this row of the log on. */
export const newsKey = (id: GuestLinkId, seq: number): string => `${news}${id}:${seq}`;

/** The link whose guest a mail with news is for; null for any other mail. */
export function guestOfNews(key: string): GuestLinkId | null {
  if (!key.startsWith(news)) return null;
  const read = idSchema('guestLink').safeParse(key.slice(news.length).split(':')[0]);
  return read.success ? read.data : null;
}

/** What the keys of all mails to the guest of a link begin with. */
export const guestMailKeys = (id: GuestLinkId): string[] => [invitationKey(id), `${news}${id}:`];
