import { directionOf } from '@undersigned/domain';
import { ChangeSaid } from './change-said';
import './word-changes.css';

interface Props {
  changes: readonly { kind: 'same' | 'gone' | 'come'; text: string }[];
  /** BCP 47 tag of the words. */
  language: string;
}

/** Words that changed: what went is struck, what came is underlined, and both are said. */
export function WordChanges({ changes, language }: Props) {
  return (
    <p
      lang={language}
      dir={directionOf(language)}
      className="word-changes max-w-text whitespace-pre-line font-serif text-text"
    >
      {changes.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Tag = kind === 'gone' ? 'del' : 'ins';
        return (
          <Tag key={index}>
            <ChangeSaid kind={kind} />
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
