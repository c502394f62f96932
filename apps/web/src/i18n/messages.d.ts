import type { InterfaceLanguage } from '@undersigned/domain';
import type messages from '../../messages/en';

declare module 'next-intl' {
  interface AppConfig {
    Locale: InterfaceLanguage;
    Messages: typeof messages;
  }
}
