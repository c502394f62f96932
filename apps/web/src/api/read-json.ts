import { Refused } from '@undersigned/services';

/** Deeper than any body of ours, far shallower than what would exhaust a stack. */
const deepest = 60;

/**
 * JSON from outside. Throws `Refused` bad_input for what is no JSON, is nested beyond reason, names a field twice
 * (readers disagree on which counts), or holds a NUL character, which Postgres cannot store.
 */
export function readJson(text: string): unknown {
  const value = parsed(text);
  const doubled = doubledField(text);
  if (doubled !== null) throw Refused.because('bad_input', { field: doubled });
  requireStorable(value, '');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw Refused.because('bad_input', { field: 'body' });
  }
}

/**
 * The first field that stands twice in one object. Throws `Refused` when nested too deep, before anything
 * recursive sees the value. Takes text that is JSON: only there does every quotation mark find its other one.
 */
function doubledField(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  for (const [token, name] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      if (open.push(token === '{' ? new Set() : null) > deepest) {
        throw Refused.because('bad_input', { field: 'body' });
      }
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (name !== undefined) {
      const fields = open.at(-1);
      const field = name.includes('\\') ? String(JSON.parse(`"${name}"`)) : name;
      if (fields?.has(field)) return fieldName(field);
      fields?.add(field);
    }
  }
  return null;
}

/** Brackets, names of fields (a string before a colon), and other strings, so that brackets inside them do not count. */
const tokens = /[{}[\]]|"((?:[^"\\]|\\.)*)"(?=\s*:)|"(?:[^"\\]|\\.)*"/gs;

const fieldName = (name: string): string => (/^[\w.-]{1,60}$/.test(name) ? name : 'body');

function requireStorable(value: unknown, field: string): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw Refused.because('bad_input', { field: field || 'body' });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      requireStorable(inner, field ? `${field}.${fieldName(name)}` : fieldName(name));
    }
  }
}
