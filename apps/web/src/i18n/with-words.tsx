import { NextIntlClientProvider, type Messages, type NamespaceKeys, type NestedKeyOf } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ComponentType } from 'react';
import { wordsUnder } from './words-under';

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/**
 * A page, or a part of one, with the words that its client components say: of these namespaces, and no others. Which
 * they are is checked by a test that follows what the file imports.
 */
export function withWords<Props extends object>(of: readonly Namespace[], Part: ComponentType<Props>) {
  return async function WithWords(props: Props) {
    return (
      <NextIntlClientProvider messages={wordsUnder(await getMessages(), of)}>
        <Part {...props} />
      </NextIntlClientProvider>
    );
  };
}
