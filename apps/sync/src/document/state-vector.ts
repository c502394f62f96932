import * as decoding from 'lib0/decoding';

/** Client ids are used up slowly: a text of years has hundreds. */
const mostEntries = 10_000;

/** Whether these bytes are a state vector of a size a text can have. */
export function isStateVector(bytes: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(bytes);
    const entries = decoding.readVarUint(decoder);
    if (entries > mostEntries) return false;
    for (let left = entries * 2; left > 0; left--) decoding.readVarUint(decoder);
    return !decoding.hasContent(decoder);
  } catch {
    return false; // cut short, or a number beyond numbers
  }
}
