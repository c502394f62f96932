import type { Passage } from '@undersigned/domain';
import { changesIn } from '@undersigned/services';
import { WordChanges } from '@/ui/word-changes';

/** One passage that changed. */
export function Difference({ passage, language }: { passage: Passage; language: string }) {
  return <WordChanges changes={changesIn(passage)} language={language} />;
}
