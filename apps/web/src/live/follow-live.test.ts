import type { FollowAnswer } from '@undersigned/protocol';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followLive } from './follow-live';

vi.mock('socket.io-client', () => ({ io: vi.fn() }));

/** A server that answers as it is told. */
class AnsweringSocket {
  connected = 0;
  readonly #listeners = new Map<string, () => void>();
  constructor(public answer: FollowAnswer) {
    queueMicrotask(() => this.connect());
  }
  on(name: string, listener: () => void): void {
    this.#listeners.set(name, listener);
  }
  emit(_name: string, _follow: unknown, told: (answer: FollowAnswer) => void): void {
    told(this.answer);
  }
  connect(): void {
    this.connected++;
    this.#listeners.get('connect')?.();
  }
  disconnect(): void {
    return;
  }
}

const start = (answer: FollowAnswer) => {
  const socket = new AnsweringSocket(answer);
  vi.mocked(io).mockReturnValue(socket as unknown as ReturnType<typeof io>);
  const [onFollowing, onRefused] = [vi.fn(), vi.fn()];
  const end = followLive('ws://localhost', { round: 'a' }, { onFollowing, onRefused });
  return { socket, onFollowing, onRefused, end };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a screen that may not follow', () => {
  it('asks again when there were too many, until one has left', async () => {
    const { socket, onFollowing, onRefused, end } = start({ ok: false, code: 'too_many_requests' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.connected).toBe(3);
    expect(onRefused).not.toHaveBeenCalled();
    socket.answer = { ok: true, after: 7 };
    await vi.advanceTimersByTimeAsync(30_000);
    expect(onFollowing).toHaveBeenCalledOnce();
    end();
  });

  it('does not ask again for what there is not', async () => {
    const { socket, onRefused, end } = start({ ok: false, code: 'not_found' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.connected).toBe(1);
    expect(onRefused).toHaveBeenCalledExactlyOnceWith('not_found');
    end();
  });
});
