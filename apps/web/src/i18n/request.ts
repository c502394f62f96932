import { getRequestConfig } from 'next-intl/server';
import { currentLocale } from '@/server/locale';
import en from '../../messages/en';
import fr from '../../messages/fr';

const catalogues = { en, fr };

/** `?lang=` of a public page wins (passed as `locale`), then the person, the cookie, the browser. */
export default getRequestConfig(async ({ locale }) => {
  const chosen = await currentLocale(locale);
  return { locale: chosen, messages: catalogues[chosen], timeZone: 'Europe/Brussels' };
});
