import { interfaceLanguageSchema, mostGuestDays, usualGuestDays } from '@undersigned/domain';
import { listGuestLinks } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import type { documentPage } from '@/features/document/queries';
import { wallTimeIn } from '@/features/document/wall-time';
import { services } from '@/server/context';
import { Section } from '@/ui/section';
import { makeGuestLink } from '../actions';
import { GuestLinkForm } from './guest-link-form';
import { GuestTable } from './guest-table';

const dayMs = 24 * 60 * 60_000;

/** The guests of a text: who was given a link, and a link for one more. For those who steer it. */
export async function GuestLinks({ page }: { page: Awaited<ReturnType<typeof documentPage>> }) {
  const { document, actor, coalition } = page;
  const t = await getTranslations('guest');
  const links = await listGuestLinks(services(), actor, document.id);
  const now = services().now();
  const dayIn = (days: number) =>
    wallTimeIn(new Date(now.getTime() + days * dayMs), coalition.timeZone).slice(0, 10);
  const ownLanguage = interfaceLanguageSchema.safeParse(coalition.language);
  return (
    <>
      <Section title={<span id="guests">{t('title')}</span>} level={3}>
        <p className="mb-5 text-muted">{t('lead')}</p>
        {links.length > 0 ? (
          <GuestTable
            documentId={document.id}
            links={links}
            timeZone={coalition.timeZone}
            mayMakeMember={actor.role === 'focal-point'}
          />
        ) : (
          <p className="text-muted">{t('none')}</p>
        )}
      </Section>
      <Section title={t('make.title')} level={3}>
        <GuestLinkForm
          action={makeGuestLink.bind(null, document.id)}
          days={{ first: dayIn(0), last: dayIn(mostGuestDays), usual: dayIn(usualGuestDays) }}
          language={ownLanguage.success ? ownLanguage.data : await getLocale()}
        />
      </Section>
    </>
  );
}
