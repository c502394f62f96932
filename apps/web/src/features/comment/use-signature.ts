'use client';

import type { Author } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { signature } from './signature';

/** `signature` in the reader's language. */
export function useSignature(): (author: Author) => string {
  const t = useTranslations('comment');
  return useCallback((author) => signature(author, t('guest')), [t]);
}
