import { previewFreeze, sentence } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import type { documentPage } from '@/features/document/queries';
import { services } from '@/server/context';
import { ActionForm } from '@/ui/action-form';
import { CheckboxField } from '@/ui/checkbox-field';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { freezeText } from '../actions';
import { BeforeFreezing } from './before-freezing';
import { EditionText } from './edition-text';
import { FrozenEditions } from './frozen-editions';
import { InvisiblePlaces } from './invisible-places';

export type DocumentPage = Awaited<ReturnType<typeof documentPage>>;

/** The station between review and sign-on: what would be frozen, or what was. */
export async function FreezeScreen({ page }: { page: DocumentPage }) {
  const preview = await previewFreeze(services(), page.actor, page.document.id);
  const t = await getTranslations('edition.freeze');
  return (
    <Page width="desk-page">
      {preview.isWritable ? (
        <>
          <h2 className="mb-2 text-lg">{t('title')}</h2>
          <p className="mb-8 max-w-2xl text-muted">{t('intro')}</p>
          <Decision page={page} preview={preview} />
          <Section title={t('whatHeading')}>
            <EditionText source={preview.source} />
          </Section>
        </>
      ) : null}
      <FrozenEditions page={page} editions={preview.editions} />
    </Page>
  );
}

type Preview = Awaited<ReturnType<typeof previewFreeze>>;

async function Decision({ page, preview }: { page: DocumentPage; preview: Preview }) {
  const t = await getTranslations('edition.freeze');
  const { obstacle, invisible } = preview;
  const mayFreeze = page.actor.role === 'focal-point';
  return (
    <div className="mb-12 grid gap-8">
      {obstacle ? (
        <Notice tone="attention">
          <p className="font-medium">{t('obstacle')}</p>
          <p>{sentence(obstacle, await getLocale())}</p>
        </Notice>
      ) : null}
      <BeforeFreezing page={page} />
      {invisible.length > 0 ? (
        <section aria-labelledby="invisible" className="grid gap-3">
          <h3 id="invisible" className="font-medium text-attention">
            {t('invisibleHeading', { count: invisible.length })}
          </h3>
          <p className="max-w-2xl">{t('invisibleIntro')}</p>
          <InvisiblePlaces places={invisible} />
        </section>
      ) : null}
      {mayFreeze && !obstacle ? (
        <ActionForm action={freezeText.bind(null, page.document.id)} label={t('button')}>
          {invisible.length > 0 ? (
            <CheckboxField name="confirmInvisible" label={t('confirmInvisible')} required />
          ) : null}
        </ActionForm>
      ) : null}
      {mayFreeze ? null : <Notice>{t('focalPointsOnly')}</Notice>}
    </div>
  );
}
