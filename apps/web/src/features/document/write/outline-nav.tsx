'use client';

import { isSameOutline, outlineOf, useAfterTyping, type Editor } from '@undersigned/editor/react';
import { useTranslations } from 'next-intl';

/** The headings of the text; each leads to its place. Folds away. */
export function OutlineNav({ editor }: { editor: Editor }) {
  const t = useTranslations('write');
  const entries = useAfterTyping(editor, outlineOf, isSameOutline) ?? [];
  const highest = Math.min(...entries.map(({ level }) => level));
  return (
    <nav aria-label={t('outline')} className="outline-nav">
      <details open={isWide()}>
        <summary className="text-sm font-semibold text-muted">{t('outline')}</summary>
        {entries.length === 0 ? (
          <p className="mt-2 text-sm text-muted">{t('outlineEmpty')}</p>
        ) : (
          <ol className="mt-2 grid gap-0.5 text-sm">
            {entries.map(({ at, level, words }) => (
              <li key={at} style={{ paddingInlineStart: `${(level - highest) * 0.9}rem` }}>
                <button
                  type="button"
                  onClick={() => goTo(editor, at)}
                  className="w-full rounded-control py-1 text-start leading-snug text-muted hover:text-ink hover:underline"
                >
                  <bdi>{words}</bdi>
                </button>
              </li>
            ))}
          </ol>
        )}
      </details>
    </nav>
  );
}

function goTo(editor: Editor, at: number): void {
  editor
    .chain()
    .setTextSelection(at + 1)
    .focus(undefined, { scrollIntoView: false })
    .run();
  const heading = editor.view.nodeDOM(at);
  if (heading instanceof HTMLElement) heading.scrollIntoView({ block: 'start', behavior: 'smooth' });
}

/** Beside the text where there is room; folded above it where there is none. */
const isWide = () => window.matchMedia('(width >= 80rem)').matches;
