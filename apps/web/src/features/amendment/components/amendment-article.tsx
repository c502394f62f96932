import { directionOf, type InterfaceLanguage } from '@undersigned/domain';
import type { WordChange } from '@undersigned/editor/schema';
import type { TextAmendment } from '@undersigned/services';
import { amendmentWords, movers, targetWords } from '../amendment-words';

interface Props {
  amendment: TextAmendment;
  /** Of the text. */
  language: string;
  /** The language of everything around it, as in the file: the text's, where we have it. */
  words: InterfaceLanguage;
}

/** One amendment as it is printed. */
export function AmendmentArticle({ amendment, language, words }: Props) {
  const { number, before, after, source } = amendment;
  const t = amendmentWords(words);
  const id = `amendment-${number}`;
  const text = { lang: language, dir: directionOf(language) };
  return (
    <article aria-labelledby={id} lang={words} className="mb-12 max-w-4xl break-inside-avoid">
      <h3 id={id} className="text-base font-semibold">
        {t('heading', { number })}
      </h3>
      <p className="text-sm text-muted">{movers(amendment, words)}</p>
      <p className="pt-2 font-semibold">{targetWords(amendment, words)}</p>
      <table className="mt-2 w-full table-fixed border-collapse text-start font-serif">
        <thead>
          <tr className="font-sans text-sm">
            <th scope="col" className="w-1/2 border-b border-edge p-2 text-start font-medium">
              {t('text')}
            </th>
            <th scope="col" className="border-b border-edge p-2 text-start font-medium">
              {t('amendment')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td {...text} className="break-words p-2 align-top whitespace-pre-line">
              <Wording parts={before} />
            </td>
            <td {...text} className="break-words p-2 align-top whitespace-pre-line">
              {after.length > 0 ? <Wording parts={after} /> : <Changed lang={words}>{t('deleted')}</Changed>}
            </td>
          </tr>
        </tbody>
      </table>
      {source.reason === null ? null : (
        <>
          <h4 className="pt-3 text-sm font-semibold">{t('justification')}</h4>
          <p dir="auto" className="whitespace-pre-line">
            {source.reason}
          </p>
        </>
      )}
    </article>
  );
}

const Wording = ({ parts }: { parts: WordChange[] }) =>
  parts.map(({ kind, text }, index) => (kind === 'same' ? text : <Changed key={index}>{text}</Changed>));

function Changed({ children, lang }: { children: string; lang?: string }) {
  return (
    <strong lang={lang}>
      <em>{children}</em>
    </strong>
  );
}
