import { describe, expect, it } from 'vitest';
import { deskCommand, type KeyPress } from './desk-keys';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isAltGraph: false,
  ...held,
});

describe('keys of the writing screen', () => {
  it.each([
    ['m', { ctrlKey: true, altKey: true }, 'comment'],
    ['n', { ctrlKey: true, altKey: true }, 'next-thread'],
    ['p', { ctrlKey: true, altKey: true }, 'previous-thread'],
    ['µ', { metaKey: true, altKey: true, code: 'KeyM' }, 'comment'],
    ['Enter', { ctrlKey: true, altKey: true }, 'thread'],
    ['F10', { altKey: true }, 'toolbar'],
    ['k', { metaKey: true }, 'link'],
    ['f', { ctrlKey: true, altKey: true }, 'footnote'],
    ['/', { ctrlKey: true }, 'shortcuts'],
  ] as const)('%s with %o asks for %s', (key, held, command) => {
    expect(deskCommand(press(key, held))).toBe(command);
  });

  it('leaves typing alone, AltGr included', () => {
    expect(deskCommand(press('m'))).toBeNull();
    expect(deskCommand(press('k'))).toBeNull();
    expect(
      deskCommand(press('µ', { ctrlKey: true, altKey: true, code: 'KeyM', isAltGraph: true })),
    ).toBeNull();
  });
});
