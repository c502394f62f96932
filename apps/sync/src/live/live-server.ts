import type { Server as HttpServer } from 'node:http';
import type { PersonId } from '@undersigned/domain';
import {
  followSchema,
  livePath,
  type Follow,
  type FollowAnswer,
  type LiveCommands,
  type LiveEvents,
} from '@undersigned/protocol';
import { hashOfSecret } from '@undersigned/protocol/session';
import type { Context, Credential } from '@undersigned/services';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { ActivityTail } from '../activity/tail.js';
import type { Config } from '../config.js';
import type { Metrics } from '../health/metrics.js';
import type { Logger } from '../logger.js';
import { cookieCredential, guestCredential, isFromElsewhere } from '../session/authenticate.js';
import type { Leases } from '../session/leases.js';
import { Seats } from '../session/seats.js';
import { boardFeed } from './board-feed.js';
import { coalitionFeed, refusalOf } from './coalition-feed.js';
import { rowsPerPage, type Feed } from './feed.js';
import { guestFeed } from './guest-feed.js';
import { PageTurns } from './page-turns.js';
import { Subscription } from './subscription.js';

type LiveSocket = Socket<LiveCommands, LiveEvents>;

const mostFollowed = 10;
const mostMistakes = 20;
const authSchema = z.object({ token: z.string().min(1).max(200).optional() });

export interface LiveParts {
  ctx: Context;
  tail: ActivityTail;
  leases: Leases;
  config: Config;
  metrics: Metrics;
  log: Logger;
}

/**
 * The live feed: readers of the log of activity, each with its own cursor. State recovery stays off, because it
 * skips the question who is there; followers come back with the last number they have seen.
 */
export function openLiveServer(http: HttpServer, parts: LiveParts): Server<LiveCommands, LiveEvents> {
  const server = new Server<LiveCommands, LiveEvents>(http, {
    path: livePath,
    transports: ['websocket'],
    // engine.io would end every upgrade it does not own, the document sockets, after a second
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    perMessageDeflate: false,
    allowRequest: (request, answer) => answer(null, !isFromElsewhere(request, parts.config.baseUrl)),
  });
  const house = { ...parts, turns: new PageTurns(), seats: new Seats<PersonId>() };
  server.on('connection', (socket) => follow(socket, house));
  return server;
}

/** What all followers share. */
interface House extends LiveParts {
  turns: PageTurns;
  seats: Seats<PersonId>;
}

function follow(socket: LiveSocket, parts: House): void {
  const { metrics, log } = parts;
  const credential = credentialOf(socket, parts.config.baseUrl);
  const ends: (() => void)[] = [];
  let followed = 0;
  let mistakes = 0;
  metrics.liveSockets.inc();
  socket.on('disconnect', () => {
    metrics.liveSockets.dec();
    for (const end of ends) end();
  });
  // Whatever is not `follow` has no listener; a client that keeps at it is ended.
  socket.onAny((name) => {
    if (name !== 'follow' && ++mistakes >= mostMistakes) socket.disconnect(true);
  });
  socket.on('follow', (input, answer) => {
    const reply = typeof answer === 'function' ? answer : () => undefined;
    const wanted = followSchema.safeParse(input);
    if (!wanted.success) {
      if (++mistakes >= mostMistakes) socket.disconnect(true);
      return reply({ ok: false, code: 'bad_event' });
    }
    if (++followed > mostFollowed) return reply({ ok: false, code: 'too_many_requests' });
    begin(socket, credential, wanted.data, parts, reply).then(
      (end) => void ends.push(end),
      (error: unknown) => {
        log.error({ event: 'live.follow', err: error });
        socket.disconnect(true);
      },
    );
  });
}

/** Starts one subscription and gives the function that ends it. */
async function begin(
  socket: LiveSocket,
  credential: Credential | null,
  wanted: Follow,
  { ctx, tail, leases, config, log, turns, seats }: House,
  reply: (answer: FollowAnswer) => void,
): Promise<() => void> {
  const feed = await openFeed(ctx, config, socket, credential, wanted).catch(refusalOf);
  if (typeof feed === 'string') {
    reply({ ok: false, code: feed });
    return () => undefined;
  }
  if (socket.disconnected) return () => undefined;
  const most = config.limits.followsPerPerson;
  const leaveSeat = feed.follower ? seats.take({ of: feed.follower.personId, most }) : () => undefined;
  if (!leaveSeat) {
    reply({ ok: false, code: 'too_many_requests' });
    return () => undefined;
  }
  const after = wanted.after ?? tail.seq;
  const source = {
    ...feed,
    pageSize: rowsPerPage,
    hasTaken: () => hasTaken(socket),
    turn: () => turns.next(),
  };
  const subscription = new Subscription(after, source, (error) => {
    log.error({ event: 'live.feed', err: error });
    socket.disconnect(true);
  });
  const ends = [leaveSeat, tail.read((rows) => subscription.push(rows)), () => subscription.end()];
  if (feed.follower) ends.push(leases.add(leaseOf(socket, feed, feed.follower, log)));
  reply({ ok: true, after });
  subscription.start();
  return () => ends.forEach((end) => end());
}

/** Resolves once a follower has taken what was sent, or is gone; at once for one who keeps up. */
async function hasTaken(socket: LiveSocket): Promise<void> {
  const { conn } = socket;
  while (socket.connected && !conn.transport.writable) {
    await new Promise<void>((resolve) => {
      const done = () => {
        conn.transport.off('drain', done);
        conn.off('close', done);
        resolve();
      };
      conn.transport.on('drain', done);
      conn.on('close', done);
    });
  }
}

async function openFeed(
  ctx: Context,
  { baseUrl }: Config,
  socket: LiveSocket,
  credential: Credential | null,
  wanted: Follow,
): Promise<Feed | 'signed_out'> {
  if ('round' in wanted) return boardFeed(ctx, wanted.round, (event) => socket.emit('board', event));
  if ('document' in wanted) {
    const guest = guestCredential(socket.request, baseUrl, wanted.document);
    if (!guest) return 'signed_out';
    return guestFeed(ctx, guest.credential, wanted.document, (row) => socket.emit('activity', row));
  }
  if (!credential) return 'signed_out';
  return coalitionFeed(ctx, credential, wanted.coalition, (row) => socket.emit('activity', row));
}

function leaseOf(socket: LiveSocket, feed: Feed, follower: NonNullable<Feed['follower']>, log: Logger) {
  return {
    ...follower,
    renew: async () => {
      try {
        const refusal = await feed.renew();
        if (refusal) {
          socket.emit('ended', refusal);
          socket.disconnect(true);
        }
        return true;
      } catch (error) {
        log.error({ event: 'live.renew', err: error });
        return false;
      }
    },
    extend: () => undefined,
  };
}

/** An API token given at the handshake, else the session cookie; null for somebody who may only see boards. */
function credentialOf(socket: LiveSocket, baseUrl: string): Credential | null {
  const auth = authSchema.safeParse(socket.handshake.auth);
  const token = auth.success ? auth.data.token : undefined;
  if (token) return { kind: 'api-token', tokenHash: hashOfSecret(token) };
  return cookieCredential(socket.request, baseUrl)?.credential ?? null;
}
