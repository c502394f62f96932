import { describe, expect, it } from 'vitest';
import { ServerClocks } from './server-clocks';

const clocks = (...pairs: [number, number][]) => new Map(pairs);
const known = (server: ServerClocks) => Object.fromEntries(server.known);

describe('what the server has of this device', () => {
  it('grows with each frame that is on disk', () => {
    const server = new ServerClocks(clocks([1, 0]));
    server.opened();
    server.sent(clocks([1, 3]));
    server.sent(clocks([1, 5]));
    server.sent(clocks([1, 9]));
    expect(known(server)).toEqual({ 1: 0 });
    server.saved(2);
    expect(known(server)).toEqual({ 1: 5 });
    server.saved(2);
    server.saved(3);
    expect(known(server)).toEqual({ 1: 9 });
  });

  it('does not take a frame for saved whose connection broke', () => {
    const server = new ServerClocks(clocks([1, 0]));
    server.opened();
    server.sent(clocks([1, 3]));
    server.opened();
    expect(known(server)).toEqual({ 1: 0 });
    server.sent(clocks([1, 4]));
    server.saved(1);
    expect(known(server)).toEqual({ 1: 4 });
  });

  it('believes the server, about this device only', () => {
    const server = new ServerClocks(clocks([1, 0], [2, 7]));
    server.told(clocks([1, 4], [2, 5], [99, 1_000]));
    expect(known(server)).toEqual({ 1: 4, 2: 7 });
    server.add(3, 2);
    server.add(2, 0);
    expect(known(server)).toEqual({ 1: 4, 2: 7, 3: 2 });
  });
});
