import { directionOf } from '@undersigned/domain';
import type { EditionSource } from '@undersigned/editor/schema';
import { getLocale } from 'next-intl/server';
import { Prose } from '@/ui/prose';
import { editionHtml, editionWords } from '../render';
import './edition-text.css';

/** The exact text of an edition, in its own language and direction. What `toHtml` gives is escaped throughout. */
export async function EditionText({ source }: { source: EditionSource }) {
  const html = editionHtml(source, editionWords(await getLocale()), 'page');
  return (
    <Prose lang={source.language} dir={directionOf(source.language)}>
      <div className="edition-text" dangerouslySetInnerHTML={{ __html: html }} />
    </Prose>
  );
}
