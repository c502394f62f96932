import type { Mail } from '@undersigned/domain';
import { readMail } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { linkedText } from '@/features/mail/linked-text';
import { services } from '@/server/context';
import { orNotFound, requirePerson } from '@/server/session';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('title') };
}

/** One mail as its plain twin says it, with links that work. */
export default async function MailPage({ params }: { params: Promise<{ id: Mail['id'] }> }) {
  const { id } = await params;
  const { person, session } = await requirePerson(`/operator/mail/${id}`);
  const { mail, attachments } = await orNotFound(readMail(services(), { person, sessionId: session.id }, id));
  const t = await getTranslations('mail');
  return (
    <>
      <PublicBar />
      <Page width="text">
        <p className="mb-4 text-sm">
          <Link href="/operator/mail">{t('back')}</Link>
        </p>
        <PageHeader title={<span lang={mail.language}>{mail.subject}</span>}>
          <p>
            {t('from')} {mail.fromName} · {t('to')} {mail.to} · {t(`states.${mail.state.kind}`)}
          </p>
        </PageHeader>
        <div
          lang={mail.language}
          className="whitespace-pre-wrap break-words border-s-2 border-line ps-5 font-serif"
        >
          {linkedText(mail.text)}
        </div>
        {attachments.length > 0 ? (
          <p className="mt-6 text-sm text-muted">
            {t('attached', { files: attachments.map(({ name }) => name).join(', ') })}
          </p>
        ) : null}
      </Page>
    </>
  );
}
