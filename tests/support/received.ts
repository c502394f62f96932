import type { Page } from 'playwright-core';

/** Tells whether a page has been sent some words from now on, by a socket or as an answer to what it asked for. */
export function receivedBy(page: Page): (words: string) => Promise<boolean> {
  const frames: string[] = [];
  const answers: Promise<string>[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void frames.push(payload.toString())),
  );
  // The body of an answer is gone with the page that asked for it.
  page.on('response', (response) => void answers.push(response.text().catch(() => '')));
  return async (words) => [...frames, ...(await Promise.all(answers))].some((sent) => sent.includes(words));
}
