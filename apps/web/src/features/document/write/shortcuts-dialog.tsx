'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/ui/dialog';

const shortcuts = [
  { words: 'comment', keys: ['Mod Alt M'] },
  { words: 'suggest', keys: ['Mod Alt S'] },
  { words: 'toThread', keys: ['Mod Alt Enter'] },
  { words: 'besideThread', keys: ['Mod Alt N', 'Mod Alt P'] },
  { words: 'threads', keys: ['↑', '↓', 'Esc'] },
  { words: 'toToolbar', keys: ['Alt F10'] },
  { words: 'bold', keys: ['Mod B', 'Mod I', 'Mod U'] },
  { words: 'link', keys: ['Mod K'] },
  { words: 'headings', keys: ['Mod Alt 1', '2', '3', '0'] },
  { words: 'lists', keys: ['Mod Shift 7', 'Mod Shift 8'] },
  { words: 'quote', keys: ['Mod Shift B'] },
  { words: 'footnote', keys: ['Mod Alt F'] },
  { words: 'undo', keys: ['Mod Z', 'Mod Shift Z'] },
  { words: 'help', keys: ['Mod /'] },
] as const;

/** What the keyboard does in the text. */
export function ShortcutsDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('write');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('shortcuts')} closeLabel={t('close')}>
      <dl className="grid gap-2 sm:grid-cols-[max-content_1fr] sm:gap-x-6">
        {shortcuts.map(({ words, keys }) => (
          <div key={words} className="contents">
            <dt className="flex flex-wrap gap-1.5">
              {keys.map((key) => (
                <kbd key={key} className="rounded-control border border-line bg-raised px-1.5 text-sm">
                  {spelled(key)}
                </kbd>
              ))}
            </dt>
            <dd className="text-muted">{t(`keys.${words}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

const spelled = (key: string): string => key.replace('Mod', isApple() ? '⌘' : 'Ctrl').replaceAll(' ', ' + ');

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);
