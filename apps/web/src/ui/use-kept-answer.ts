import { use, useActionState, useEffect, useRef } from 'react';
import { AnswerKeeping, type Answer } from './answer-keeping';

interface Idle {
  kind: 'idle';
}

type Act<State> = (before: State | Idle, form: FormData) => Promise<State | Idle>;

/**
 * What `useActionState` gives, for a form that may go away with what it does: the answer that it does not live to show
 * is left to the keeper around it.
 */
export function useKeptAnswer<State extends Answer>(
  action: Act<State>,
): [State | Idle, (form: FormData) => void] {
  const keep = use(AnswerKeeping);
  const isThere = useRef(true);
  const unseen = useRef<Answer | null>(null);
  const heard: Act<State> = async (before, form) => {
    const answer = await action(before, form);
    if (isThere.current) unseen.current = answer;
    else keep(answer);
    return answer;
  };
  // To write a form that goes without JavaScript, React has to know the action as the server made it.
  const [state, submit] = useActionState<State | Idle, FormData>(
    typeof window === 'undefined' ? action : heard,
    { kind: 'idle' },
  );
  useEffect(() => {
    unseen.current = null;
  }, [state]);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      if (unseen.current) keep(unseen.current);
    };
  }, [keep]);
  return [state, submit];
}
