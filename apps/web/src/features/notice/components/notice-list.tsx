import type { ToldNotice } from '@undersigned/services';
import { noticeSentence } from '@undersigned/services';
import { directionOf } from '@undersigned/domain';
import clsx from 'clsx';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import type { PageActor } from '@/server/session';
import { ActionForm } from '@/ui/action-form';
import { Moment } from '@/ui/moment';
import { markRead } from '../actions';

/** What concerns the reader, newest first; each leads to its text, and says whether it is new. */
export function NoticeList({ notices, page }: { notices: ToldNotice[]; page: PageActor }) {
  return (
    <ul className="grid border-t border-line">
      {notices.map((notice) => (
        <NoticeLine key={notice.seq} notice={notice} page={page} />
      ))}
    </ul>
  );
}

async function NoticeLine({ notice, page }: { notice: ToldNotice; page: PageActor }) {
  const t = await getTranslations('notice');
  const locale = await getLocale();
  const { document, path, quote, words, proposed, at, readAt, seq } = notice;
  const sentence = noticeSentence(notice, locale, page.coalition.timeZone);
  const isNew = readAt === null;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-4">
      <div className="grid min-w-0 flex-1 basis-72 gap-1.5">
        <p>
          {isNew ? (
            <span className="me-2 rounded-full border border-accent px-2 py-0.5 text-xs text-accent">
              {t('new')}
            </span>
          ) : null}
          <Link href={path} className={clsx(isNew && 'font-semibold')}>
            {sentence}
          </Link>
        </p>
        {quote ? (
          <blockquote
            lang={document.language}
            dir={directionOf(document.language)}
            className="line-clamp-2 border-s-2 border-line ps-3 font-serif text-muted"
          >
            {quote}
          </blockquote>
        ) : null}
        {proposed ? (
          <p lang={document.language} dir={directionOf(document.language)} className="font-serif">
            <ins className="decoration-accent">{proposed}</ins>
          </p>
        ) : null}
        {words ? (
          <p dir="auto" className="max-w-text whitespace-pre-line">
            {words}
          </p>
        ) : null}
        <p className="text-sm text-muted">
          <Moment date={at} timeZone={page.person.timeZone} locale={locale} />
        </p>
      </div>
      {isNew ? (
        <ActionForm
          action={markRead.bind(null, page.coalition.slug)}
          label={t('markRead')}
          ariaLabel={t('markReadOf', { sentence })}
          look="quiet"
          size="small"
        >
          <input type="hidden" name="seq" value={seq} />
        </ActionForm>
      ) : null}
    </li>
  );
}
