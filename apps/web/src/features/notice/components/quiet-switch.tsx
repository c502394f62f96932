import { isQuietAbout } from '@undersigned/services';
import { BellOff, BellRing } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { services } from '@/server/context';
import type { documentPage } from '@/features/document/queries';
import { SubmitButton } from '@/ui/submit-button';
import { keepQuiet } from '../actions';

/** Whether the reader is written to about a text, and the button that turns it. */
export async function QuietSwitch({ page }: { page: Awaited<ReturnType<typeof documentPage>> }) {
  const { actor, document } = page;
  const t = await getTranslations('notice.quiet');
  const isQuiet = await isQuietAbout(services(), actor, document.id);
  return (
    <form action={keepQuiet.bind(null, document.id, !isQuiet)} data-no-print>
      <SubmitButton look="plain" size="small" className="px-0!" title={t('hint')}>
        {isQuiet ? <BellOff aria-hidden className="size-4" /> : <BellRing aria-hidden className="size-4" />}
        {t(isQuiet ? 'end' : 'begin')}
      </SubmitButton>
    </form>
  );
}
