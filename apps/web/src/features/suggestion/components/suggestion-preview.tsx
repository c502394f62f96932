import { directionOf } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import './suggestion.css';

/** What would become of the words: what goes is struck, what comes is underlined, both said by the element too. */
export function SuggestionPreview({
  preview,
  language,
}: {
  preview: ListedSuggestion['preview'];
  language: string;
}) {
  return (
    <p
      lang={language}
      dir={directionOf(language)}
      className="suggestion max-w-text whitespace-pre-line font-serif text-text"
    >
      {preview.map(({ kind, text }, index) => {
        if (kind === 'gone') return <del key={index}>{text}</del>;
        return kind === 'come' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
      })}
    </p>
  );
}
