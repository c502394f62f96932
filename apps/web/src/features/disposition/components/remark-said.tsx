import type { Remark } from '@undersigned/domain';
import { WordChanges } from '@/ui/word-changes';
import { nearWords } from '../near-words';
import type { RemarkWords } from '../remark-words';

interface Props {
  remark: Remark;
  words: RemarkWords;
  /** Of the text. */
  language: string;
}

/** What was said: the words it is about, the comment and the answers to it, or the change and its reason. */
export function RemarkSaid({ remark, words, language }: Props) {
  switch (remark.kind) {
    case 'comment':
      return (
        <div className="font-normal">
          {remark.words === null ? null : (
            <span lang={language} dir="auto" className="block font-serif text-sm text-muted">
              {words.quote(remark.words)}
            </span>
          )}
          <span dir="auto" className="block whitespace-pre-line">
            {remark.body}
          </span>
          {remark.answers.map((answer) => (
            <p key={answer.id} className="mt-2 border-s-2 border-edge ps-3">
              <span className="block text-sm text-muted">
                {words.t('answer', { who: words.answerer(answer) })}
              </span>
              <span dir="auto" className="block whitespace-pre-line">
                {answer.body}
              </span>
            </p>
          ))}
        </div>
      );
    case 'suggestion':
      return (
        <div className="font-normal">
          <WordChanges changes={nearWords(remark.change)} language={language} />
          {remark.reason === null ? null : (
            // Its direction is that of the reason, whatever the language of the word before it.
            <p dir="auto" className="whitespace-pre-line text-sm">
              {words.t.rich('why', { reason: remark.reason, label: (chunks) => <bdi>{chunks}</bdi> })}
            </p>
          )}
        </div>
      );
  }
}
