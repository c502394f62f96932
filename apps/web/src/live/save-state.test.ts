import { describe, expect, it } from 'vitest';
import {
  isAllSaved,
  newSaveState,
  nextChangeIn,
  nextSaveState,
  pauseIn,
  saveStatus,
  type SaveEvent,
} from './save-state';

const after = (...events: SaveEvent[]) => events.reduce(nextSaveState, newSaveState);
const statusAfter = (now: number, ...events: SaveEvent[]) => saveStatus(after(...events), now);

const connected: SaveEvent[] = [
  { type: 'opened' },
  { type: 'edit-sent', at: 0 },
  { type: 'caught-up' },
  { type: 'saved', frames: 1 },
];
const typed = (at: number): SaveEvent => ({ type: 'edit-sent', at });
const lost: SaveEvent = { type: 'closed', reason: null, stops: false };

describe('the saved dot', () => {
  it('is not green before the server knows what this browser has', () => {
    expect(statusAfter(0).kind).toBe('connecting');
    expect(statusAfter(100, { type: 'opened' }).kind).toBe('connecting');
  });

  it('is green when everything typed is on disk, and only then', () => {
    expect(statusAfter(0, ...connected).kind).toBe('saved');
    expect(statusAfter(10, ...connected, typed(10), typed(11), { type: 'saved', frames: 2 }).kind).toBe(
      'live',
    );
    expect(statusAfter(411, ...connected, typed(10), typed(11), { type: 'saved', frames: 3 }).kind).toBe(
      'saved',
    );
  });

  it('stays as it is between two keys, however fast the disk is', () => {
    const state = after(...connected, typed(1_000), { type: 'saved', frames: 2 });
    expect(isAllSaved(state)).toBe(true);
    expect(saveStatus(state, 1_100).kind).toBe('live');
    expect(nextChangeIn(state, 1_100)).toBe(300);
    expect(saveStatus(state, 1_400).kind).toBe('saved');
    expect(nextChangeIn(state, 1_400)).toBeNull();
  });

  it('is not all saved while a word is under way, nowhere, or refused', () => {
    expect(isAllSaved(after(...connected, typed(1_000)))).toBe(false);
    expect(isAllSaved(after(...connected, lost))).toBe(false);
    expect(isAllSaved(after(...connected, { type: 'edit-unsent', at: 5 }))).toBe(false);
    expect(isAllSaved(after(...connected, { type: 'frame-refused', refusal: 'schema' }))).toBe(false);
  });

  it('says "saving" after half a second and "not saved" after two', () => {
    const state = after(...connected, typed(1_000), typed(1_400));
    expect(saveStatus(state, 1_499).kind).toBe('live');
    expect(nextChangeIn(state, 1_100)).toBe(400);
    expect(saveStatus(state, 1_500).kind).toBe('saving');
    expect(nextChangeIn(state, 1_500)).toBe(1_500);
    expect(saveStatus(state, 3_000).kind).toBe('unsaved');
    expect(nextChangeIn(state, 3_000)).toBeNull();
  });

  it('measures from the oldest edit that is not confirmed', () => {
    const state = after(...connected, typed(0), typed(1_000), { type: 'saved', frames: 2 });
    expect(saveStatus(state, 1_100).kind).toBe('live');
  });

  it('says "not saved" at once when the connection goes with words under way', () => {
    expect(statusAfter(1_001, ...connected, typed(1_000), lost).kind).toBe('unsaved');
    expect(statusAfter(1_001, ...connected, lost).kind).toBe('offline');
  });

  it('keeps what was typed offline unsaved until the next connection has it on disk', () => {
    const offline: SaveEvent[] = [...connected, lost, { type: 'edit-unsent', at: 5_000 }];
    expect(statusAfter(5_001, ...offline).kind).toBe('unsaved');
    const back: SaveEvent[] = [...offline, { type: 'opened' }, typed(9_000), { type: 'caught-up' }];
    expect(statusAfter(9_001, ...back).kind).toBe('unsaved');
    expect(statusAfter(9_001, ...back, { type: 'saved', frames: 1 }).kind).toBe('saved');
  });

  it('counts the frames of each connection from nought', () => {
    const again: SaveEvent[] = [...connected, lost, { type: 'opened' }, typed(0), { type: 'caught-up' }];
    expect(statusAfter(1, ...again).kind).toBe('live');
    expect(statusAfter(1, ...again, { type: 'saved', frames: 1 }).kind).toBe('saved');
  });

  it('says that the server pauses, and whether words are waiting', () => {
    const paused: SaveEvent[] = [...connected, { type: 'paused', pause: 'disk-full' }];
    expect(statusAfter(0, ...paused)).toEqual({ kind: 'paused', reason: 'disk-full' });
    expect(statusAfter(10, ...paused, typed(10))).toEqual({ kind: 'unsaved', reason: 'disk-full' });
    const over: SaveEvent[] = [...paused, typed(10), { type: 'paused', pause: null }];
    expect(statusAfter(410, ...over, { type: 'saved', frames: 2 }).kind).toBe('saved');
    expect(statusAfter(20, ...paused, lost).kind).toBe('offline');
    expect(pauseIn(statusAfter(0, ...paused))).toBe('disk-full');
    expect(pauseIn(statusAfter(10, ...paused, typed(10)))).toBe('disk-full');
    expect(pauseIn(statusAfter(20, ...paused, lost))).toBeNull();
  });

  it('says why when coming back changes nothing', () => {
    const stopped: SaveEvent = { type: 'closed', reason: 'forbidden', stops: true };
    expect(statusAfter(0, ...connected, stopped)).toEqual({ kind: 'refused', reason: 'forbidden' });
    expect(statusAfter(0, ...connected, { type: 'frame-refused', refusal: 'schema' })).toEqual({
      kind: 'refused',
      reason: 'schema',
    });
  });
});
