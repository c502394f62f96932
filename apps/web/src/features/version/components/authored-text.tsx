import { directionOf } from '@undersigned/domain';
import type { NodeJson } from '@undersigned/editor/schema';
import { escapeHtml, toHtml } from '@undersigned/export';
import type { AuthoredField, VersionView } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import { editionWords } from '@/features/edition/render';
import '@/features/edition/components/edition-text.css';
import { Prose } from '@/ui/prose';
import { tintOf } from '@/ui/tint';
import { authorName } from '../author-name';
import './version.css';

/** A version with the author's name before each stretch of their words, and their organisation's tint under it. */
export async function AuthoredText({ view: { language, fields } }: { view: VersionView }) {
  const t = await getTranslations('version');
  const words = editionWords(await getLocale());
  const fieldHtml = ({ label, prompt, body, authorOf }: AuthoredField, index: number) => {
    let before = '';
    const dress = (node: NodeJson, html: string) => {
      const author = authorOf.get(node);
      if (!author) return html;
      const name = authorName(author, t);
      const said = name === before ? '' : `<span class="author-name">${escapeHtml(name)}</span>`;
      before = name;
      const tint = author.organisationId ? ` style="border-color: ${tintOf(author.organisationId)}"` : '';
      return `${said}<span class="author-words"${tint}>${html}</span>`;
    };
    const heading = prompt ? `<h2>${escapeHtml(words.question(label || String(index + 1)))}</h2>` : '';
    const asked = prompt ? `<p><em>${escapeHtml(prompt)}</em></p>` : '';
    return (
      heading + asked + toHtml(body, { words, idPrefix: `f${index}-`, headingShift: prompt ? 2 : 1, dress })
    );
  };
  return (
    <Prose lang={language} dir={directionOf(language)}>
      <div
        className="edition-text authored-text"
        dangerouslySetInnerHTML={{ __html: fields.map(fieldHtml).join('') }}
      />
    </Prose>
  );
}
