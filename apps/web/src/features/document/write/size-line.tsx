'use client';

import { measure, type PortalCount } from '@undersigned/domain';
import { answerText, documentJson, textSizeOf, useAfterTyping, type Editor } from '@undersigned/editor/react';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { WriteConfig } from './write-config';

/** How long the text is: in words and characters. */
export function SizeLine({ editor }: { editor: Editor }) {
  const t = useTranslations('write');
  const size = useAfterTyping(editor, textSizeOf);
  return size && <p className="text-sm text-muted">{t('size', { ...size })}</p>;
}

/** How long an answer is as the portal counts, against its limit. Says it; never stops anybody typing. */
export function PortalLine({
  editor,
  portal: { profile, limit },
}: {
  editor: Editor;
  portal: NonNullable<WriteConfig['portal']>;
}) {
  const t = useTranslations('write');
  const count = useCallback(
    (doc: Editor['state']['doc']) => measure(answerText(documentJson(doc)), profile, limit),
    [profile, limit],
  );
  const measured = useAfterTyping(editor, count);
  if (!measured) return null;
  return (
    <p
      className={clsx('text-sm', measured.over > 0 ? 'font-semibold text-refused' : 'text-muted')}
      data-over={measured.over}
    >
      {measured.over > 0 ? <span aria-hidden>▲ </span> : null}
      {t(sentenceFor(measured), { ...measured, limit: measured.limit ?? 0 })}
    </p>
  );
}

function sentenceFor({ over, limit }: PortalCount) {
  if (over > 0) return 'portalOver';
  return limit === null ? 'portalPlain' : 'portalLimit';
}
