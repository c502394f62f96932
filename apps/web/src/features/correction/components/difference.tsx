import { directionOf, type Passage } from '@undersigned/domain';
import { changesIn } from '@undersigned/services';
import './differences.css';

/** One passage that changed: what went is struck, what came is underlined, both said by the element too. */
export function Difference({ passage, language }: { passage: Passage; language: string }) {
  return (
    <p
      lang={language}
      dir={directionOf(language)}
      className="difference max-w-text whitespace-pre-line font-serif text-text"
    >
      {changesIn(passage).map(({ kind, text }, index) => {
        if (kind === 'gone') return <del key={index}>{text}</del>;
        return kind === 'come' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
      })}
    </p>
  );
}
