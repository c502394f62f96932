import { use, useActionState, useCallback, useEffect, useRef, type RefCallback } from 'react';
import { AnswerKeeping, type Answer } from './answer-keeping';
import { leaveWords, type LeftWords } from './left-words';
import { presetsOf, writtenWords } from './written-words';

interface Idle {
  kind: 'idle';
}

type Act<State> = (before: State | Idle, form: FormData) => Promise<State | Idle>;

/** What a form had in it when it went, and the page it stood on. */
interface Left {
  page: string;
  words: LeftWords[];
}

/**
 * What `useActionState` gives, for a form that may go away with what it does or what others do. The answer that it does
 * not live to show is left to the keeper around it, and what was written in it and not taken is left behind. The third
 * of what it gives is the `ref` of the form.
 */
export function useKeptAnswer<State extends Answer>(
  action: Act<State>,
): [State | Idle, (form: FormData) => void, RefCallback<HTMLFormElement>] {
  const keep = use(AnswerKeeping);
  const isThere = useRef(true);
  const isWaiting = useRef(false);
  const isRefused = useRef(false);
  const unseen = useRef<Answer | null>(null);
  const left = useRef<Left | null>(null);
  const part = useCallback(
    (answer: Answer) => {
      keep(answer);
      if (left.current && answer.kind !== 'done') leaveWords(left.current.words, left.current.page);
    },
    [keep],
  );
  const heard: Act<State> = async (before, data) => {
    isWaiting.current = true;
    try {
      const answer = await action(before, data);
      if (isThere.current) unseen.current = answer;
      else part(answer);
      return answer;
    } finally {
      isWaiting.current = false;
    }
  };
  // To write a form that goes without JavaScript, React has to know the action as the server made it.
  const [state, submit] = useActionState<State | Idle, FormData>(
    typeof window === 'undefined' ? action : heard,
    { kind: 'idle' },
  );
  useEffect(() => {
    unseen.current = null;
    isRefused.current = state.kind === 'refused';
  }, [state]);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      if (unseen.current) part(unseen.current);
    };
  }, [part]);
  const form = useCallback((element: HTMLFormElement) => {
    const presets = presetsOf(element);
    const page = location.pathname;
    return () => {
      const words = writtenWords(element, presets, isRefused.current);
      left.current = { page, words };
      // An answer that is on its way or not shown yet decides.
      if (!unseen.current) leaveWords(words, isWaiting.current ? null : page);
    };
  }, []);
  return [state, submit, form];
}
