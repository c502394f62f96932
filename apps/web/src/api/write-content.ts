import type { ContentFormat, InterfaceLanguage } from '@undersigned/domain';
import { answerText, type AnsweredQuestion, type EditionSource } from '@undersigned/editor/schema';
import { escapeHtml, toHtml, toMarkdown, toText } from '@undersigned/export';
import { knownLocale } from '@/i18n/locale';
import { file, type FileAnswer } from './operation';
import { draftPaper } from './paper';
import { paperFile } from './paper-file';
import { footnoteWords, wordsIn } from './words';

/** A text, as it was at that moment, in the format asked for. JSON is what docs/fingerprint.mjs recomputes the fingerprint from. */
export async function writeContent(
  source: EditionSource,
  format: ContentFormat,
  at: Date,
): Promise<EditionSource | FileAnswer> {
  const language = knownLocale(source.language) ?? 'en';
  switch (format) {
    case 'json':
      return source;
    case 'html':
      return file('text/html; charset=utf-8', htmlOf(source, language));
    case 'markdown':
      return file('text/markdown; charset=utf-8', markdownOf(source));
    case 'text':
      return file('text/plain; charset=utf-8', textOf(source, language));
    case 'docx':
    case 'pdf': {
      const { type, body } = await paperFile(draftPaper(source, at, 'UTC'), format);
      return file(type, body, `text.${format}`);
    }
  }
}

/** The content of an article: blocks with their ids, or one section per question. */
export function htmlOf(source: EditionSource, language: InterfaceLanguage): string {
  const words = footnoteWords(language);
  if (source.kind !== 'response') return toHtml(source.body, { words });
  const sections = source.questions.map((question, index) => {
    const answer = toHtml(question.answer, { words, idPrefix: `q${index + 1}-`, headingShift: 2 });
    return `<section><h2>${escapeHtml(headOf(question))}</h2>${answer}</section>`;
  });
  return sections.join('\n');
}

export function textOf(source: EditionSource, language: InterfaceLanguage): string {
  if (source.kind !== 'response') return toText(source.body);
  const nothing = wordsIn(language)('unanswered');
  const passages = source.questions.map(
    (question) => `${headOf(question)}\n\n${answerText(question.answer) || nothing}`,
  );
  return `${passages.join('\n\n\n')}\n`;
}

function markdownOf(source: EditionSource): string {
  if (source.kind !== 'response') return toMarkdown(source.body);
  return source.questions
    .map((question) => `## ${headOf(question).replace(/\s+/g, ' ')}\n\n${toMarkdown(question.answer)}`)
    .join('\n');
}

const headOf = ({ label, prompt }: AnsweredQuestion): string => `${label} ${prompt}`.trim();
