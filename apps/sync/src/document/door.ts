import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { atLeast, type Access, type DocumentId, type GuestActor, type PersonId } from '@undersigned/domain';
import { schemaVersion } from '@undersigned/editor/schema';
import {
  closeCodes,
  documentParameters,
  presentUser,
  protocolVersion,
  readDocumentPath,
  type CloseReason,
} from '@undersigned/protocol';
import {
  DocumentUnreadable,
  noteGuestSeen,
  openDoor,
  Refused,
  type Context,
  type OpenDoor,
} from '@undersigned/services';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Config } from '../config.js';
import type { Logger } from '../logger.js';
import type { Metrics } from '../health/metrics.js';
import { credentialAt, isFromElsewhere, type Shown } from '../session/authenticate.js';
import type { Leaseholder, Leases } from '../session/leases.js';
import { Seats } from '../session/seats.js';
import { Connection, type Guest } from './connection.js';
import type { Rooms } from './rooms.js';

/** Browsers send a message whole; more pieces than this are no message. */
const mostFragments = 64;

type Admission =
  | { kind: 'enter'; door: OpenDoor; guest: Guest; shown: Shown; leaveSeat: () => void }
  | { kind: 'refuse'; reason: CloseReason };

/**
 * Lets people into documents. Everything is decided before the handshake ends, so no frame is ever read from
 * somebody who has not been let in; a refusal is then told by a close code, which a failed handshake cannot carry.
 */
export class DocumentDoor {
  readonly #sockets: WebSocketServer;
  readonly #seats = new Seats<PersonId | DocumentId>();
  #isOpen = true;

  constructor(
    private readonly ctx: Context,
    private readonly rooms: Rooms,
    private readonly leases: Leases,
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly log: Logger,
  ) {
    this.#sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: config.limits.messageBytes,
      maxFragments: mostFragments,
      autoPong: false, // a connection answers pings itself, as long as there are few
    });
  }

  close(): void {
    this.#isOpen = false;
  }

  /** Answers an upgrade request for a path below /sync. Never throws. */
  async answer(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (isFromElsewhere(request, this.config.baseUrl)) return refuseHandshake(socket, 403);
    if (!this.#isOpen) return refuseHandshake(socket, 503);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sync');
    const documentId = readDocumentPath(pathname);
    const followedBefore = this.leases.followed;
    const admission = await this.#admit(request, searchParams, documentId);
    if (admission.kind === 'refuse') return this.#turnAway(request, socket, head, admission.reason);
    const { door, guest, shown, leaveSeat } = admission;
    // A handshake may end without a connection and without a word, as when its key is none.
    socket.once('close', leaveSeat);
    const room = await this.rooms.open(door.document.id).catch((error: unknown) => {
      const event = error instanceof DocumentUnreadable ? 'document.unreadable' : 'document.not-opened';
      this.log.error({ event, documentId: door.document.id, err: error });
      return null;
    });
    if (!room || socket.destroyed) leaveSeat();
    if (!room) return this.#turnAway(request, socket, head, 'text-unavailable');
    if (socket.destroyed) return;
    this.#sockets.handleUpgrade(request, socket, head, (ws) => {
      let release: () => void = () => undefined;
      const connection = new Connection(ws, socket, room, guest, this.config.limits.connection, {
        closed: () => {
          release();
          leaveSeat();
          this.metrics.documentSockets.dec();
        },
        fault: (error) =>
          this.log.error({ event: 'document.frame', documentId: room.documentId, err: error }),
      });
      this.metrics.documentSockets.inc();
      ws.on('close', (code) => this.metrics.closed.inc({ code }));
      const holder = this.#leaseholder(connection, door, shown);
      release = this.leases.add(holder);
      if (door.actor.kind === 'guest') this.#noteSeen(door.actor);
      // What the log said while the room was loading met nobody to close.
      if (this.leases.followed !== followedBefore) void holder.renew();
    });
  }

  async #admit(
    request: IncomingMessage,
    parameters: URLSearchParams,
    documentId: DocumentId | null,
  ): Promise<Admission> {
    if (isPageTooOld(parameters)) return refuse('page-too-old');
    if (!documentId) return refuse('not-found');
    const all = credentialAt(request, parameters, documentId, this.config, this.ctx.now());
    try {
      const expected = parameters.get(documentParameters.person);
      const { door, shown } = await this.#openWith(all, documentId, expected);
      const { personId } = door.actor;
      const access = lower(door.access, shown.most);
      if (access === 'none') return refuse('not-found');
      const { socketsPerPerson, socketsPerDocument } = this.config.limits;
      const leaveSeat = this.#seats.take(
        { of: personId, most: socketsPerPerson },
        { of: documentId, most: socketsPerDocument },
      );
      if (!leaveSeat) return refuse('too-many');
      const wantsSaved = parameters.get(documentParameters.saved) === '1';
      return { kind: 'enter', door, guest: guestOf(door, access, wantsSaved), shown, leaveSeat };
    } catch (error) {
      return refuse(this.#reasonOf(error));
    }
  }

  /**
   * Opens with the first of them that opens, for the person whose page asks if it says whose it is: to somebody else
   * it is signed out, whoever uses the browser now. Says what the last one was told.
   */
  async #openWith(
    all: Shown[],
    documentId: DocumentId,
    expected: string | null,
  ): Promise<{ door: OpenDoor; shown: Shown }> {
    let refusal: Refused | null = null;
    for (const shown of all) {
      try {
        const door = await openDoor(this.ctx, shown.credential, documentId);
        if (expected === null || door.actor.personId === expected) return { door, shown };
        refusal = Refused.because('signed_out');
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refusal = error;
      }
    }
    throw refusal ?? Refused.because('signed_out');
  }

  #leaseholder(connection: Connection, door: OpenDoor, { credential }: Shown): Leaseholder {
    const { actor, bearer, document, access } = door;
    return {
      personId: actor.personId,
      sessionId: bearer.sessionId,
      documentId: document.id,
      until: actor.kind === 'guest' ? actor.expiresAt : null,
      extend: () => connection.renewLease(),
      renew: async () => {
        try {
          const now = await openDoor(this.ctx, credential, document.id, actor.membershipId);
          const isSame = now.access === access && now.actor.membershipId === actor.membershipId;
          if (isSame) connection.renewLease();
          else connection.close('access-changed');
          return true;
        } catch (error) {
          const reason = this.#reasonOf(error);
          // Who has been inside may know that it is the right that went, not the text.
          if (reason !== 'internal') connection.close(reason === 'not-found' ? 'forbidden' : reason);
          return reason !== 'internal';
        }
      },
    };
  }

  #noteSeen(guest: GuestActor): void {
    noteGuestSeen(this.ctx, guest).catch((error: unknown) =>
      this.log.error({ event: 'document.guest-seen', err: error }),
    );
  }

  #turnAway(request: IncomingMessage, socket: Duplex, head: Buffer, reason: CloseReason): void {
    if (socket.destroyed) return;
    this.metrics.turnedAway.inc({ reason });
    this.#sockets.handleUpgrade(request, socket, head, (ws: WebSocket) => {
      ws.on('error', () => undefined);
      ws.close(closeCodes[reason].code, reason);
      setTimeout(() => ws.terminate(), 2_000).unref();
    });
  }

  #reasonOf(error: unknown): CloseReason {
    if (!(error instanceof Refused)) {
      this.log.error({ event: 'document.door', err: error });
      return 'internal';
    }
    switch (error.refusal.code) {
      case 'signed_out':
        return 'signed-out';
      case 'not_found':
        return 'not-found';
      case 'guest_link_ended':
        return 'guest-link-ended';
      case 'choose_organisation':
        return 'choose-organisation';
      default:
        return 'forbidden';
    }
  }
}

/** A page says what it was built with; a program that says nothing is taken at its word. */
function isPageTooOld(parameters: URLSearchParams): boolean {
  const version = parameters.get(documentParameters.version);
  const schema = parameters.get(documentParameters.schema);
  return (
    (version !== null && version !== String(protocolVersion)) ||
    (schema !== null && schema !== String(schemaVersion))
  );
}

const refuse = (reason: CloseReason): Admission => ({ kind: 'refuse', reason });

const lower = (one: Access, other: Access): Access => (atLeast(one, other) ? other : one);

function guestOf({ actor }: OpenDoor, access: Guest['access'], wantsSaved: boolean): Guest {
  const { personId, organisationId, organisationName, personName } = actor;
  const present = presentUser(personName, { id: organisationId, name: organisationName });
  const user = actor.kind === 'guest' ? { ...present, isGuest: true as const } : present;
  return { personId, organisationId, user, access, wantsSaved };
}

function refuseHandshake(socket: Duplex, status: number): void {
  // Otherwise it stays for as long as the other side likes.
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
