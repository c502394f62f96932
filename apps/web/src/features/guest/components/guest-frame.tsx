import { isBeforeFreezing, mayComment, type GuestAccess } from '@undersigned/domain';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { PhaseMark } from '@/features/document/components/phase-mark';
import { TextDate } from '@/features/document/components/text-date';
import { TextTitle } from '@/features/document/components/text-title';
import { nextDateOf } from '@/features/document/queries';
import { services } from '@/server/context';
import { Moment } from '@/ui/moment';
import type { GuestPage } from '../queries';

/** What stands around a text for its guest: whose it is, who they are here, and until when. No way leads further. */
export async function GuestFrame({ page, children }: { page: GuestPage; children: ReactNode }) {
  const { document, actor, coalition } = page;
  const t = await getTranslations('guest.frame');
  const locale = await getLocale();
  const { timeZone } = coalition;
  const date = nextDateOf({ document, round: null }, timeZone);
  const who = t('who', { name: actor.personName, organisation: actor.organisationName });
  return (
    <>
      <PublicBar name={coalition.name} href={`/t/${document.id}`} isWide>
        <span className="max-w-96 truncate text-sm max-md:hidden">{who}</span>
        <Link href={`/t/${document.id}/leave`} className="text-sm">
          {t('leave')}
        </Link>
      </PublicBar>
      <section aria-label={t('label')} className="border-b border-line">
        <div className="mx-auto grid w-full max-w-[80rem] gap-1.5 px-4 py-4 sm:px-6">
          <TextTitle document={document} />
          <p className="text-sm md:hidden">{who}</p>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
            <PhaseMark phase={document.phase} />
            {date ? <TextDate date={date} now={services().now()} readerZone={timeZone} /> : null}
            <span className="text-muted">{t(`may.${rightOf(page)}`)}</span>
            <span className="text-muted">
              {t.rich('until', {
                moment: () => <Moment date={actor.expiresAt} timeZone={timeZone} locale={locale} />,
              })}
            </span>
          </div>
        </div>
      </section>
      {children}
    </>
  );
}

/** What their link lets a guest do at this station: what is frozen takes no suggestions, what is published no comments. */
function rightOf({ document: { phase }, actor }: GuestPage): GuestAccess {
  if (!mayComment(phase, actor).ok) return 'view';
  return actor.suggests && isBeforeFreezing(phase) ? 'suggest' : 'comment';
}
