import * as decoding from 'lib0/decoding';
import { mostClientsNamed } from './client-limits.js';

/** Whether these bytes are a state vector of a size a text can have. */
export function isStateVector(bytes: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(bytes);
    const entries = decoding.readVarUint(decoder);
    if (entries > mostClientsNamed) return false;
    for (let left = entries * 2; left > 0; left--) decoding.readVarUint(decoder);
    return !decoding.hasContent(decoder);
  } catch {
    return false; // cut short, or a number beyond numbers
  }
}
