import { directionOf, type Document } from '@undersigned/domain';

/** The title of a text at the head of its page, in its own language. */
export function TextTitle({
  document: { language, title },
}: {
  document: Pick<Document, 'language' | 'title'>;
}) {
  return (
    <h1 lang={language} dir={directionOf(language)} className="font-serif text-xl hyphens-auto sm:text-2xl">
      {title}
    </h1>
  );
}
