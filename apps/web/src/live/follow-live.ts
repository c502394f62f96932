import {
  livePath,
  type BoardEvent,
  type Follow,
  type FollowAnswer,
  type LiveActivity,
  type LiveCommands,
  type LiveEvents,
  type LiveRefusal,
} from '@undersigned/protocol';
import { io, type Socket } from 'socket.io-client';
import { signInDelay } from './sign-in-delay';

export interface LiveListener {
  /** One row of a coalition's log, in order, none left out and none twice. */
  onActivity?: (row: LiveActivity) => void;
  /** One public fact about a round, in order. */
  onBoard?: (event: BoardEvent) => void;
  /** The stream runs, again after every break: from here on nothing is missed. */
  onFollowing?: () => void;
  /** The server will not tell: signed out for good, or no such thing for this person. It does not try again. */
  onRefused?: (code: LiveRefusal) => void;
}

/** Who has too many screens open asks again after so many milliseconds: one of them may be closed by then. */
const untilOthersLeft = 30_000;

/**
 * Listens to what happens in a coalition, or to the public board of a round. After a break it goes on where
 * it stopped, and so it does after its person has signed in anew in another window. Gives the function that ends it.
 */
export function followLive(syncUrl: string, follow: Follow, listener: LiveListener): () => void {
  const socket: Socket<LiveEvents, LiveCommands> = io(syncUrl, {
    path: livePath,
    transports: ['websocket'],
    withCredentials: true,
  });
  let last = follow.after;
  let signInAttempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const returnDelay = (code: LiveRefusal): number | null => {
    if (code === 'too_many_requests') return untilOthersLeft;
    return code === 'signed_out' ? signInDelay(signInAttempt++) : null;
  };
  const refused = (code: LiveRefusal) => {
    socket.disconnect();
    const delay = returnDelay(code);
    if (delay !== null) timer = setTimeout(() => socket.connect(), delay);
    else listener.onRefused?.(code);
  };
  socket.on('connect', () => {
    socket.emit(
      'follow',
      last === undefined ? follow : { ...follow, after: last },
      (answer: FollowAnswer) => {
        if (!answer.ok) return refused(answer.code);
        last ??= answer.after;
        signInAttempt = 0;
        listener.onFollowing?.();
      },
    );
  });
  socket.on('activity', (row) => {
    last = row.seq;
    listener.onActivity?.(row);
  });
  socket.on('board', (event) => {
    last = event.seq;
    listener.onBoard?.(event);
  });
  socket.on('ended', refused);
  return () => {
    clearTimeout(timer);
    socket.disconnect();
  };
}
