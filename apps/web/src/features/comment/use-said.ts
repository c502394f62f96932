'use client';

import { useCallback, useState } from 'react';

/** The last sentence that was said, and how many there were, so that the same one is heard twice. */
export interface Said {
  words: string;
  times: number;
}

/** What is said to those who do not see what an act in the margin did. */
export function useSaid(): [Said, (words: string) => void] {
  const [said, setSaid] = useState<Said>({ words: '', times: 0 });
  const say = useCallback((words: string) => setSaid(({ times }) => ({ words, times: times + 1 })), []);
  return [said, say];
}
