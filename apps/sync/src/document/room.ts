import type { DocumentId, DocumentKind, OrganisationId, PersonId, SuggestionId } from '@undersigned/domain';
import { bodyField, questionOfField } from '@undersigned/editor/schema';
import {
  encodeUpdate,
  type CloseReason,
  type FrameRefusal,
  type Pause,
  type PresentUser,
} from '@undersigned/protocol';
import { MergedUpdates, type AppendOutcome, type LogBatch } from '@undersigned/services';
import { Carets, type CaretNews } from './carets.js';
import type { ClientOwners } from './client-owners.js';
import { DocumentState } from './document-state.js';
import type { CommitMember, GroupCommit } from './group-commit.js';
import { inspectUpdate, type Rules } from './inspect-update.js';
import type { LogTail } from './log-tail.js';
import type { Caret } from './presence.js';
import { socketFrame } from './socket-frame.js';

/** Whose words an edit brings. One object for each: edits of the same one that follow each other share a row. */
export interface EditAuthor {
  /** Null when they have been erased meanwhile. */
  readonly personId: PersonId | null;
  readonly organisationId: OrganisationId | null;
  /** `frames` more of its edits are on disk, up to number `seq`. Gives what tells it so, framed for the socket. */
  saved(seq: number, frames: number): Buffer | null;
}

/** Somebody at a document, as the room sees them. */
export interface Participant extends EditAuthor {
  readonly personId: PersonId;
  readonly user: PresentUser;
  /** Whether it has been told everything so far and so can follow what comes. */
  readonly isFollowing: boolean;
  send(message: Uint8Array): void;
  /** The same with messages that are framed for the socket already, as `socketFrame` does. */
  sendFramed(frames: Buffer): void;
  /** Asks it for what it wrote and the server lacks. */
  askForMissing(): void;
  /** Edits are not taken for a while, or are again (null). */
  paused(pause: Pause | null): void;
  close(reason: CloseReason): void;
}

export interface RoomSettings {
  /** Carets that move within this many milliseconds are told at once. */
  presenceMs: number;
  /** A text that was just loaded is given to those who come for this many milliseconds before it is looked into. */
  unreadMs: number;
}

/** A document as it was loaded. */
export interface HeldDocument {
  kind: DocumentKind;
  seq: number;
  state: DocumentState;
  owners: ClientOwners;
  isDamaged: boolean;
  tail: LogTail;
}

/**
 * Edits of one author on their way to the disk, as the row of the log that they become together. `edits` is null
 * when the log holds everything in them already.
 */
interface Pending {
  author: EditAuthor;
  seq: number;
  frames: number;
  bytes: number;
  edits: MergedUpdates | null;
  /** The suggestion whose change it makes. */
  applies: SuggestionId | null;
}

/** A row of the log that holds this much takes no more. */
const fullRowBytes = 2 ** 16;

/**
 * One document in memory, and everybody at it. An edit is judged, written, and only then shown: `write` changes
 * nothing that anybody can see, `settle` does, after the fsync.
 */
export class Room implements CommitMember {
  readonly #participants = new Set<Participant>();
  readonly #carets: Carets<Participant>;
  #seq: number;
  #waiting: Pending[] = [];
  #underWay: Pending[] = [];
  #claims: LogBatch['claims'] = [];
  #isClosed = false;
  /** Who is to be asked once it is known what is here; null when it is. */
  #unasked: Set<Participant> | null = null;
  #pause: Pause | null;

  constructor(
    readonly documentId: DocumentId,
    private readonly held: HeldDocument,
    private readonly commit: GroupCommit,
    private readonly settings: RoomSettings,
    private readonly tell: { empty: (room: Room) => void; fault: (error: unknown) => void },
  ) {
    this.#seq = held.seq;
    this.#carets = new Carets(settings.presenceMs, (news) => this.#tellCarets(news));
    this.#pause = held.isDamaged ? 'text-damaged' : null;
  }

  /** Whether this is what could be rescued of a damaged log: it is shown and never written. */
  get isDamaged(): boolean {
    return this.held.isDamaged;
  }

  /** Why no edit is taken at the moment; null while they are. */
  get pause(): Pause | null {
    return this.#pause;
  }

  /** Stops taking edits, or goes on (null): then everybody is asked for what they wrote meanwhile. */
  setPause(pause: Pause | null): void {
    if (this.isDamaged || pause === this.#pause) return;
    this.#pause = pause;
    for (const participant of [...this.#participants]) participant.paused(pause);
  }

  get isEmpty(): boolean {
    return this.#participants.size === 0;
  }

  /** Number of the newest update that is written or on its way. */
  get seq(): number {
    return this.#seq;
  }

  /** What a snapshot made now would save the next one to open this from reading. */
  get tail(): LogTail {
    return this.held.tail;
  }

  /** Counts the tail anew: a snapshot of what is here is being made. Gives the new one. */
  beginTail(): LogTail {
    return (this.held.tail = { rows: 0, bytes: 0, behind: this.held.tail.behind });
  }

  /**
   * Goes on with the tidied bytes of the log up to `seq`, if nothing came since: a text that stays open for days would
   * else keep every letter that was ever deleted in it.
   */
  exchange(tidied: MergedUpdates, seq: number): void {
    const isSettled = this.#waiting.length === 0 && this.#underWay.length === 0;
    if (isSettled && seq === this.#seq && !this.#isClosed) this.held.state = new DocumentState(tidied);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  join(participant: Participant): void {
    this.#participants.add(participant);
  }

  leave(participant: Participant): void {
    if (!this.#participants.delete(participant)) return;
    this.#carets.leave(participant);
    if (this.isEmpty) this.tell.empty(this);
  }

  /** What a newcomer with this state vector lacks. Throws when it is none. */
  missingFor(stateVector: Uint8Array): Uint8Array {
    return this.held.state.missingFor(stateVector);
  }

  stateVector(): Uint8Array {
    return this.held.state.stateVector();
  }

  /**
   * Asks a newcomer for what the text lacks. In the first moment after a start everybody comes to read, and to ask one
   * has to look into the text: what they wrote offline waits in their browser for that long.
   */
  askForMissing(newcomer: Participant): void {
    if (this.held.state.isRead) return newcomer.askForMissing();
    if (!this.#unasked) setTimeout(() => this.#askAll(), this.settings.unreadMs).unref();
    (this.#unasked ??= new Set()).add(newcomer);
  }

  #askAll(): void {
    const unasked = this.#unasked ?? [];
    this.#unasked = null;
    try {
      for (const one of unasked) if (this.#participants.has(one)) one.askForMissing();
    } catch (error) {
      this.fail(error);
    }
  }

  presentNow(): Uint8Array | null {
    return this.#carets.everybody();
  }

  /**
   * Judges an edit and puts it in line for the disk. Gives why it has no effect, or null when it is in line.
   * Throws for a damaged document: there is nobody to ask before, and no number to write it under.
   */
  write(author: Participant, update: Uint8Array): FrameRefusal | null {
    if (this.isDamaged) throw new Error(`${this.documentId} is damaged and takes no edit`);
    const verdict = inspectUpdate(update, this.held.state, this.#rulesFor(author.personId));
    switch (verdict.kind) {
      case 'refused':
        return verdict.refusal;
      case 'known':
        this.#enqueueKnown(author);
        return null;
      case 'accepted':
        // First what may fail: the room believes in nothing that does not come to stand in the log.
        this.#enqueue(author, verdict.bytes);
        for (const client of verdict.firstUses) this.#claim(client, author);
        this.held.state.expect(verdict);
        return null;
    }
  }

  /**
   * Puts the change of an accepted suggestion in line, under a client id of its own. Judged like any other edit; gives
   * why it has no effect, or null when it is in line. Throws for a damaged document.
   */
  writeSuggestion(author: EditAuthor, update: Uint8Array, suggestionId: SuggestionId): FrameRefusal | null {
    if (this.isDamaged) throw new Error(`${this.documentId} is damaged and takes no edit`);
    const verdict = inspectUpdate(update, this.held.state, this.#rulesFor(null));
    if (verdict.kind === 'refused') return verdict.refusal;
    if (verdict.kind === 'known') return 'bad_update';
    this.#enqueue(author, verdict.bytes, suggestionId);
    this.held.state.expect(verdict);
    return null;
  }

  /**
   * Shows where somebody is, if the client id is theirs to use. With `mayWrite` the id becomes theirs for good:
   * otherwise another could take it while they are offline, and void what they typed meanwhile.
   */
  showPresence(
    who: Participant,
    client: number,
    caret: Caret | null,
    { mayWrite }: { mayWrite: boolean },
  ): boolean {
    const owner = this.#ownerOf(client, who.personId);
    if (owner === 'other' || !this.#carets.isFreeFor(client, who)) return false;
    // In a pause as well, and written when it ends: only a damaged text has nobody to write to.
    if (mayWrite && owner === 'nobody' && !this.isDamaged && this.#mostFirstUses(who.personId) > 0) {
      this.#claim(client, who);
      this.commit.schedule(this);
    }
    this.#carets.show(client, caret, who);
    return true;
  }

  takeBatch(): LogBatch {
    this.#underWay = this.#waiting;
    this.#waiting = [];
    const claims = this.#claims;
    this.#claims = [];
    const updates = this.#underWay.flatMap(({ author: { personId, organisationId }, seq, edits }) =>
      edits ? [{ seq, personId, organisationId, bytes: edits.whole() }] : [],
    );
    const applications = this.#underWay.flatMap(({ applies, seq }) =>
      applies ? [{ suggestionId: applies, seq }] : [],
    );
    return { documentId: this.documentId, updates, claims, applications };
  }

  settle(outcome: AppendOutcome): void {
    const written = this.#underWay;
    this.#underWay = [];
    switch (outcome) {
      case 'written':
        return this.#show(written);
      case 'frozen':
        // A claim alone is lost without harm; an edit that cannot be written has to leave memory too.
        return written.some(({ edits }) => edits) ? this.close('access-changed') : undefined;
      case 'gone':
        return this.close('not-found');
    }
  }

  fail(error: unknown): void {
    this.close('text-unavailable');
    this.tell.fault(error);
  }

  /**
   * Sends everybody away for good. What was in line and not written is forgotten here and still with its
   * author; none of it may reach the disk, because numbers before it are missing there.
   */
  close(reason: CloseReason): void {
    this.#isClosed = true;
    this.#carets.stop();
    for (const participant of [...this.#participants]) participant.close(reason);
    this.#participants.clear();
    this.#waiting = [];
    this.#claims = [];
    this.tell.empty(this);
  }

  #rulesFor(author: PersonId | null): Rules {
    return {
      ownerOf: (client) => this.#ownerOf(client, author),
      mostFirstUses: author === null ? Infinity : this.#mostFirstUses(author),
      isField: (name) =>
        this.held.kind === 'response' ? Boolean(questionOfField(name)) : name === bodyField,
    };
  }

  #ownerOf(client: number, who: PersonId | null) {
    return this.held.owners.ownerFor(who, client, this.held.state.clocks.has(client));
  }

  #mostFirstUses(person: PersonId): number {
    return this.held.owners.mostFirstUses(person, this.held.state.clocks.size);
  }

  #claim(clientId: number, { personId, organisationId }: Participant): void {
    this.held.owners.claim(clientId, personId);
    this.#claims.push({ clientId, personId, organisationId });
  }

  /** What somebody typed since the last commit, with nobody's edit in between, becomes one row of the log. */
  #enqueue(author: EditAuthor, edit: Uint8Array, applies: SuggestionId | null = null): void {
    const last = this.#waiting.at(-1);
    if (last?.edits && last.author === author && last.bytes < fullRowBytes) {
      last.edits.add(edit);
      last.frames++;
      last.bytes += edit.length;
    } else {
      const edits = MergedUpdates.excerptOf([edit]);
      this.held.tail.rows++;
      this.#waiting.push({ author, seq: ++this.#seq, frames: 1, bytes: edit.length, edits, applies });
    }
    this.held.tail.bytes += edit.length;
    this.commit.schedule(this);
  }

  /** Tells its author that an edit is on disk when all is that came before it. */
  #enqueueKnown(author: Participant): void {
    const isNothingAhead = this.#waiting.length === 0 && this.#underWay.length === 0;
    if (isNothingAhead) {
      const said = author.saved(this.#seq, 1);
      if (said) author.sendFramed(said);
      return;
    }
    this.#waiting.push({ author, seq: this.#seq, frames: 1, bytes: 0, edits: null, applies: null });
    this.commit.schedule(this);
  }

  /** Takes in what is on disk now, and tells everybody: each author first that it is there. */
  #show(written: Pending[]): void {
    const rows = written.flatMap(({ edits }) => edits ?? []);
    for (const row of rows) this.held.state.append(row);
    const authors = new Map<EditAuthor, { seq: number; frames: number }>();
    for (const { author, seq, frames } of written) {
      authors.set(author, { seq, frames: (authors.get(author)?.frames ?? 0) + frames });
    }
    const said = new Map<EditAuthor, Buffer>();
    for (const [author, { seq, frames }] of authors) {
      const frame = author.saved(seq, frames);
      if (frame) said.set(author, frame);
    }
    if (rows.length > 0) return this.#broadcast(rows, authors, said);
    for (const participant of this.#participants) {
      const frame = said.get(participant);
      if (frame) participant.sendFramed(frame);
    }
  }

  /**
   * One frame for all, written as it is. With several authors they get their own edits back, which Yjs ignores.
   * Carets, and what is said to whoever wrote, go along and cost no write of their own.
   */
  #broadcast(rows: MergedUpdates[], authors: Map<EditAuthor, unknown>, said: Map<EditAuthor, Buffer>): void {
    const [only, ...more] = rows;
    const update = only && more.length === 0 ? only : MergedUpdates.excerptOfSums(rows);
    const edits = socketFrame(encodeUpdate(update.whole()));
    const carets = this.#carets.takeNews();
    const both = carets && Buffer.concat([edits, carets.frame]);
    for (const participant of this.#participants) {
      const isOnlyAuthor = authors.size === 1 && authors.has(participant);
      const hearsEdits = participant.isFollowing && !isOnlyAuthor;
      const hearsCarets = carets !== null && participant !== carets.holder;
      const news = hearsCarets ? (hearsEdits ? both : carets.frame) : hearsEdits ? edits : null;
      const saved = said.get(participant);
      if (saved) participant.sendFramed(news ? Buffer.concat([saved, news]) : saved);
      else if (news) participant.sendFramed(news);
    }
  }

  #tellCarets({ frame, holder }: CaretNews<Participant>): void {
    for (const participant of this.#participants) {
      if (participant !== holder) participant.sendFramed(frame);
    }
  }
}
