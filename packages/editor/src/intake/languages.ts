import type { NodeJson } from '../schema/document-json.js';

/**
 * The same blocks with language marks only on words that stand out. Word and LibreOffice mark every run;
 * the language of most of the text is the text's own and goes unmarked, whatever its region.
 */
export function withoutBaseLanguage(blocks: NodeJson[]): NodeJson[] {
  const lengths = new Map<string | null, number>();
  for (const run of blocks.flatMap(textRuns)) {
    const language = primary(langOf(run));
    lengths.set(language, (lengths.get(language) ?? 0) + (run.text ?? '').length);
  }
  const [base] = [...lengths].sort(([, one], [, other]) => other - one)[0] ?? [null];
  return blocks.map((block) => unmarked(block, base));
}

function unmarked(node: NodeJson, base: string | null): NodeJson {
  if (node.type === 'text') {
    const isForeign = primary(langOf(node)) !== base && /\p{L}/u.test(node.text ?? '');
    return isForeign ? node : { ...node, marks: node.marks?.filter((mark) => mark.type !== 'language') };
  }
  return node.content ? { ...node, content: node.content.map((child) => unmarked(child, base)) } : node;
}

const textRuns = (node: NodeJson): NodeJson[] =>
  node.type === 'text' ? [node] : (node.content ?? []).flatMap(textRuns);

const langOf = (run: NodeJson): string | null =>
  run.marks?.find((mark) => mark.type === 'language')?.attrs?.lang ?? null;

const primary = (lang: string | null): string | null => lang?.split('-')[0] ?? null;
