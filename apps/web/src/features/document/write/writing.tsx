import { directionOf } from '@undersigned/domain';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { preload } from 'react-dom';
import { deskListAddress, deskLists } from '@/live/desk-list';
import type { WritePage } from './queries';
import { WriteScreen } from './write-screen';

/**
 * The writing screen of one text or answer. The text stands in the page as the server read it, so that it can
 * be read before any script has run; the messages of these two features, and no others, travel with it.
 */
export async function Writing({ page: { config, html, isLong } }: { page: WritePage }) {
  // After `head` was read, so that the feed that follows it misses nothing. Guests and members alike ask for both.
  for (const name of deskLists) {
    preload(deskListAddress(config.documentId, name), { as: 'fetch', crossOrigin: 'anonymous' });
  }
  const { write, comment, position, suggesting, version } = await getMessages();
  const own = { position: { strip: position.strip }, version: { restore: version.restore } };
  return (
    <NextIntlClientProvider messages={{ write, comment, suggesting, ...own }}>
      <WriteScreen config={config}>
        <div
          className="written-text"
          data-long={isLong ? '' : undefined}
          lang={config.language}
          dir={directionOf(config.language)}
          // Safe: made by our own exporter, which escapes every word and knows no raw HTML.
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </WriteScreen>
    </NextIntlClientProvider>
  );
}
