import { directionOf } from '@undersigned/domain';
import './word-changes.css';

interface Props {
  changes: readonly { kind: 'same' | 'gone' | 'come'; text: string }[];
  /** BCP 47 tag of the words. */
  language: string;
}

/** Words that changed: what went is struck, what came is underlined, both said by the element too. */
export function WordChanges({ changes, language }: Props) {
  return (
    <p
      lang={language}
      dir={directionOf(language)}
      className="word-changes max-w-text whitespace-pre-line font-serif text-text"
    >
      {changes.map(({ kind, text }, index) => {
        if (kind === 'gone') return <del key={index}>{text}</del>;
        return kind === 'come' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
      })}
    </p>
  );
}
