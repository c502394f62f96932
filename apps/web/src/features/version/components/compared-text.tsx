import { directionOf } from '@undersigned/domain';
import { paragraphNumbers, type NodeJson, type WordChange } from '@undersigned/editor/schema';
import { escapeHtml, toHtml } from '@undersigned/export';
import type { ComparedField, Comparison } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import { editionWords } from '@/features/edition/render';
import '@/features/edition/components/edition-text.css';
import { Prose } from '@/ui/prose';
import '@/ui/word-changes.css';

type Mark = (kind: 'gone' | 'come', html: string) => string;

/**
 * Two texts in one: what went is struck, what came is underlined, and both are said to those who hear the page.
 * Everything that somebody wrote is escaped.
 */
export async function ComparedText({ comparison }: { comparison: Comparison }) {
  const t = await getTranslations('shell.changed');
  const locale = await getLocale();
  const words = editionWords(locale);
  const mark: Mark = (kind, html) => {
    const said = `<bdi lang="${locale}" class="sr-only select-none">${escapeHtml(t(kind))} </bdi>`;
    return kind === 'gone' ? `<del>${said}${html}</del>` : `<ins>${said}${html}</ins>`;
  };
  const fieldHtml = ({ label, prompt, body, changes }: ComparedField, index: number) => {
    const dress = (node: NodeJson, html: string) => {
      const kind = changes.get(node);
      return kind ? mark(kind, html) : html;
    };
    const isQuestion = prompt.length > 0;
    const heading = isQuestion ? `<h2>${escapeHtml(words.question(label || String(index + 1)))}</h2>` : '';
    const asked = isQuestion ? `<p><em>${changesHtml(prompt, mark)}</em></p>` : '';
    const stayed = (body.content ?? []).filter((block) => !isGone(block, changes));
    const numbers = paragraphNumbers({ ...body, content: stayed });
    const options = {
      words,
      idPrefix: `f${index}-`,
      headingShift: isQuestion ? 2 : 1,
      dress,
      numbers,
    } as const;
    return heading + asked + toHtml(body, options);
  };
  const { title, language, fields } = comparison;
  const hasNewTitle = title.some(({ kind }) => kind !== 'same');
  const html =
    (hasNewTitle ? `<p><strong>${changesHtml(title, mark)}</strong></p>` : '') +
    fields.map(fieldHtml).join('');
  return (
    <Prose lang={language} dir={directionOf(language)}>
      <div className="edition-text word-changes" dangerouslySetInnerHTML={{ __html: html }} />
    </Prose>
  );
}

const changesHtml = (changes: WordChange[], mark: Mark): string =>
  changes
    .map(({ kind, text }) => (kind === 'same' ? escapeHtml(text) : mark(kind, escapeHtml(text))))
    .join('');

/** What went has no number any more. */
function isGone(node: NodeJson, changes: ComparedField['changes']): boolean {
  const children = node.content ?? [];
  return children.length > 0
    ? children.every((child) => isGone(child, changes))
    : changes.get(node) === 'gone';
}
