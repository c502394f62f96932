import {
  livePath,
  type BoardEvent,
  type Follow,
  type FollowAnswer,
  type LiveActivity,
  type LiveRefusal,
} from '@undersigned/protocol';
import { io, type Socket } from 'socket.io-client';
import type { TestServer } from './test-server.js';

/** A stock Socket.IO client at the live feed, which notes what it is told. */
export class LiveClient {
  readonly rows: LiveActivity[] = [];
  readonly board: BoardEvent[] = [];
  readonly ended: LiveRefusal[] = [];
  isClosed = false;

  private constructor(readonly socket: Socket) {
    socket.on('activity', (row: LiveActivity) => this.rows.push(row));
    socket.on('board', (event: BoardEvent) => this.board.push(event));
    socket.on('ended', (code: LiveRefusal) => this.ended.push(code));
    socket.on('disconnect', () => (this.isClosed = true));
  }

  static async open(
    { url }: TestServer,
    options: { token?: string; headers?: Record<string, string> } = {},
  ): Promise<LiveClient> {
    const socket = io(url, {
      path: livePath,
      transports: ['websocket'],
      auth: options.token === undefined ? {} : { token: options.token },
      extraHeaders: options.headers ?? {},
      reconnection: false,
      forceNew: true,
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return new LiveClient(socket);
  }

  follow(wanted: Follow | Record<string, unknown>): Promise<FollowAnswer> {
    return this.socket.timeout(5_000).emitWithAck('follow', wanted) as Promise<FollowAnswer>;
  }

  get seqs(): number[] {
    return this.rows.map(({ seq }) => seq);
  }

  close(): void {
    this.socket.disconnect();
  }
}
