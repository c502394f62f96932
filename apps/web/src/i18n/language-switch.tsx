import { getTranslations } from 'next-intl/server';
import { changeLanguage } from './change-language';

/** Offers the other language, in that language. A plain form: it works without JavaScript. */
export async function LanguageSwitch() {
  const t = await getTranslations('shell.language');
  return (
    <form action={changeLanguage}>
      <button
        type="submit"
        name="language"
        value={t('code')}
        lang={t('code')}
        className="min-h-11 px-2 text-sm text-muted hover:text-ink hover:underline"
      >
        <span className="hidden lg:inline">{t('switchTo')}</span>
        <abbr className="no-underline lg:hidden" title={t('switchTo')}>
          {t('shortCode')}
        </abbr>
      </button>
    </form>
  );
}
