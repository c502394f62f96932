import { directionOf } from '@undersigned/domain';
import { preload } from 'react-dom';
import { withWords } from '@/i18n/with-words';
import { deskListAddress, deskLists } from '@/live/desk-list';
import type { WritePage } from './queries';
import { WriteScreen } from './write-screen';

export const Writing = withWords(
  ['comment', 'position.strip', 'shell.changed', 'suggesting', 'version.restore', 'write'],
  WritingScreen,
);

/**
 * The writing screen of one text or answer. The text stands in the page as the server read it, so that it can
 * be read before any script has run.
 */
function WritingScreen({ page: { config, html, isLong } }: { page: WritePage }) {
  // After `head` was read, so that the feed that follows it misses nothing. Guests and members alike ask for both.
  for (const name of deskLists) {
    preload(deskListAddress(config.documentId, name), { as: 'fetch', crossOrigin: 'anonymous' });
  }
  return (
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
  );
}
