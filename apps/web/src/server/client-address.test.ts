import { describe, expect, it } from 'vitest';
import { addressOfClient, placeOf } from './client-address';

describe('whom a request came from', () => {
  it('is the other end of the connection where no proxy stands in front, whatever it says of itself', () => {
    expect(addressOfClient('127.0.0.1', '203.0.113.9', 0)).toBe('127.0.0.1');
    expect(addressOfClient('198.51.100.7', undefined, 0)).toBe('198.51.100.7');
  });

  it('is what the outermost proxy of ours wrote down, and not what was sent to it', () => {
    expect(addressOfClient('10.0.0.2', '203.0.113.9', 1)).toBe('203.0.113.9');
    expect(addressOfClient('10.0.0.2', '1.2.3.4, 5.6.7.8, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(addressOfClient('10.0.0.2', '1.2.3.4, 203.0.113.9, 10.0.0.3', 2)).toBe('203.0.113.9');
  });

  it('is the connection again where the proxy wrote nothing', () => {
    expect(addressOfClient('10.0.0.2', undefined, 1)).toBe('10.0.0.2');
    expect(addressOfClient('10.0.0.2', '203.0.113.9', 2)).toBe('10.0.0.2');
  });
});

describe('what a limit counts by', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::77', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['203.0.113.9:50123', '203.0.113.9'],
    ['[2001:db8:1:2::77]:50123', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::78]', '2001:db8:1:2::/64'],
    ['[::ffff:203.0.113.9]:443', '203.0.113.9'],
    ['unknown', 'unknown'],
    ['', ''],
  ])('%s is counted as %s', (address, place) => expect(placeOf(address)).toBe(place));
});
