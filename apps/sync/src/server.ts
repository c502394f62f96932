import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { documentSocketPath, livePath, type Pause } from '@undersigned/protocol';
import {
  appendToLogs,
  askAgain,
  beginNotices,
  mailDueGuests,
  mailDueNotices,
  makeNotices,
  practiseDoor,
  remindDue,
  remindOfReviews,
  runDueRounds,
  sendDueMails,
  takeDueVersions,
  TidyingThread,
  type Context,
} from '@undersigned/services';
import { ActivityTail } from './activity/tail.js';
import { ChoresThread } from './chores/chores-thread.js';
import type { Config } from './config.js';
import { DocumentDoor } from './document/door.js';
import { GroupCommit, type AppendLogs } from './document/group-commit.js';
import { Leftovers } from './document/leftovers.js';
import { patientAppend } from './document/patient-append.js';
import { Rooms } from './document/rooms.js';
import { openMetrics, type Metrics } from './health/metrics.js';
import { healthRoutes } from './health/routes.js';
import { openLiveServer } from './live/live-server.js';
import type { Logger } from './logger.js';
import { openPost, type Post } from './mail/deliver.js';
import { repeat } from './schedule/repeat.js';
import { Leases } from './session/leases.js';
import { Ballast } from './storage/ballast.js';
import { AcceptedChanges } from './suggestion/accepted-changes.js';

export interface RunningServer {
  port: number;
  /** Refuses newcomers, finishes what is under way, tells everybody to come back, and ends. */
  stop(): Promise<void>;
}

/** Starts everything this process does on one http server. The caller closes `ctx.db` after `stop`. */
export async function startServer(ctx: Context, config: Config, log: Logger): Promise<RunningServer> {
  const { limits } = config;
  const metrics = openMetrics();
  const stopping = new AbortController();
  const append: AppendLogs = async (batches) => {
    const stop = metrics.commitSeconds.startTimer();
    return appendToLogs(ctx, batches).finally(stop);
  };
  const isDiskOurs = config.database.engine === 'sqlite';
  const ballast = new Ballast(join(config.dataDir, 'ballast'), isDiskOurs ? limits.ballastBytes : 0);
  const changed = (pause: Pause | null, error?: unknown) => {
    metrics.storagePaused.set(pause ? 1 : 0);
    if (pause === 'disk-full') void dropBallast(ballast, log);
    if (pause) log.error({ event: 'storage.paused', pause, err: error });
    else log.warn({ event: 'storage.resumed' });
    rooms.setPause(pause);
  };
  const commit = new GroupCommit(
    patientAppend(append, { changed, signal: stopping.signal, retryMs: limits.storageRetryMs }),
  );
  const leases = new Leases(limits.sweepMs, () => ctx.db.changeMark());
  const tidying = new TidyingThread();
  const chores = new ChoresThread(config, log);
  const leftovers = new Leftovers();
  const rooms = new Rooms(ctx, commit, (bytes) => tidying.tidied(bytes), leftovers, limits.rooms, log);
  const door = new DocumentDoor(ctx, rooms, leases, config, metrics, log);
  const tail = new ActivityTail(ctx, log);
  // First of the readers: nobody is told of a row that took their right away.
  tail.read((rows) => leases.follow(rows));
  const accepted = new AcceptedChanges(ctx, rooms, commit, log);
  tail.read((rows) => accepted.follow(rows));

  let isDraining = false;
  const http = createServer(
    handshake,
    healthRoutes({ ctx, dataDir: config.dataDir, metrics, isDraining: () => isDraining }),
  );
  http.on('upgrade', (request, socket, head) => {
    // From here on nobody else listens: a peer that resets the connection would end this process.
    socket.on('error', () => socket.destroy());
    const path = request.url ?? '';
    if (path.startsWith(`${documentSocketPath}/`)) void door.answer(request, socket, head);
    // engine.io answers what is below its path, and leaves everything else to hang.
    else if (!path.startsWith(`${livePath}/`)) socket.destroy();
  });
  const live = openLiveServer(http, { ctx, tail, leases, config, metrics, log });

  const post = openPost(config.mail);
  await beginNotices(ctx);
  await practiseDoor(ctx);
  await tail.start(limits.tailMs);
  const timers = [
    repeat(sweepStepMs, () => leases.sweep(), log),
    repeat(limits.mailMs, () => sendMails(ctx, post, metrics, log), log),
    repeat(limits.noticesMs, () => noticeAndWrite(ctx), log),
    repeat(limits.positionsMs, () => askAgain(ctx, (id) => chores.run('positions', id)), log),
    repeat(limits.roundsMs, () => runDueRounds(ctx), log),
    repeat(limits.remindersMs, () => remindDue(ctx), log),
    repeat(limits.remindersMs, () => remindOfReviews(ctx), log),
    repeat(limits.suggestionsMs, () => accepted.look(), log),
    repeat(limits.versionsMs, () => takeDueVersions(ctx, (id) => chores.run('version', id)), log),
    repeat(limits.compactMs, () => rooms.compactBusy(), log),
    repeat(limits.leftoversMs, async () => leftovers.look(), log),
    repeat(limits.damagedMs, () => lookAfterDamaged(rooms, metrics), log),
    repeat(limits.ballastMs, () => ballast.lay(), log),
  ];
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.port, config.host, resolve);
  });

  return {
    port: (http.address() as AddressInfo).port, // a TCP server that listens has one
    stop: async () => {
      isDraining = true;
      door.close();
      stopping.abort();
      await accepted.stop();
      // First the people: a mail server that does not answer must not keep them.
      await rooms.close('server-restarts');
      const stopped = timers.map((timer) => timer.stop());
      await chores.stop();
      await Promise.all(stopped);
      await tidying.stop();
      await tail.stop();
      await live.close();
      post.close();
      http.closeAllConnections();
    },
  };
}

/** What is tried again half a second later then finds room. */
async function dropBallast(ballast: Ballast, log: Logger): Promise<void> {
  try {
    if (await ballast.drop()) log.error({ event: 'storage.ballast-dropped' });
  } catch (error) {
    log.error({ event: 'storage.ballast-kept', err: error });
  }
}

async function lookAfterDamaged(rooms: Rooms, metrics: Metrics): Promise<void> {
  await rooms.retryDamaged();
  metrics.damagedDocuments.set(await rooms.damaged());
}

/** How often the sweep looks whose turn it is. */
const sweepStepMs = 250;

/** Who has not said within five seconds what they want holds no socket. */
const handshake = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

/** While there is more in the log, it is read on; then people are written to. */
async function noticeAndWrite(ctx: Context): Promise<void> {
  while ((await makeNotices(ctx)) > 0);
  await mailDueNotices(ctx);
  await mailDueGuests(ctx);
}

async function sendMails(ctx: Context, post: Post, metrics: Metrics, log: Logger): Promise<void> {
  for (const sending of await sendDueMails(ctx, (mail, attachments) => post.deliver(mail, attachments))) {
    metrics.mails.inc({ outcome: sending.kind });
    if (sending.kind === 'sent' || sending.kind === 'taken-back') continue;
    log.warn({ event: 'mail.not-sent', mailId: sending.id, outcome: sending.kind, err: sending.error });
  }
}
