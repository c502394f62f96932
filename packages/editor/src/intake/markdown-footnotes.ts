import type { Env, MarkdownIt } from 'markdown-it';
import { footnoteAttribute } from './footnotes.js';

/** Teaches markdown-it footnotes: `word[^1]` with a line `[^1]: The note.` anywhere in the text. */
export function readFootnotes(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'reference',
    'footnote_definition',
    (state, startLine, _endLine, silent) => {
      const line = state.src.slice(
        (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0),
        state.eMarks[startLine],
      );
      const definition = /^\[\^([^\]\s]{1,40})\]:\s+(.*)$/.exec(line);
      if (!definition) return false;
      if (!silent) {
        const [, name = '', text = ''] = definition;
        notesOf(state.env).set(name, markdown.renderInline(text).replace(/<[^>]*>/g, ''));
        state.line = startLine + 1;
      }
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );

  markdown.inline.ruler.before('link', 'footnote_reference', (state, silent) => {
    const reference = /^\[\^([^\]\s]{1,40})\]/.exec(state.src.slice(state.pos, state.posMax));
    const name = reference?.[1];
    if (!reference || name === undefined || !notesOf(state.env).has(name)) return false;
    if (!silent) state.push('footnote_reference', '', 0).content = name;
    state.pos += reference[0].length;
    return true;
  });

  markdown.renderer.rules.footnote_reference = (tokens, index, _options, env) => {
    const text = (env ? notesOf(env) : new Map<string, string>()).get(tokens[index]?.content ?? '') ?? '';
    return `<sup ${footnoteAttribute}="${text}"></sup>`;
  };
}

const notesByReading = new WeakMap<Env, Map<string, string>>();

/** The notes of the text being read; blocks are read before lines, so every definition is known to every line. */
function notesOf(reading: Env): Map<string, string> {
  const notes = notesByReading.get(reading) ?? new Map<string, string>();
  notesByReading.set(reading, notes);
  return notes;
}
