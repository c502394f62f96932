import { crc32 } from 'node:zlib';

/** CRC-32 of bytes, as stored beside them. */
export const crcOf = (bytes: Uint8Array): number => crc32(bytes);

/** Whether these are the bytes that were written. */
export const isIntact = ({ bytes, crc }: { bytes: Uint8Array; crc: number }): boolean => crc32(bytes) === crc;
