import type { EditorView } from '@tiptap/pm/view';

const pause = 250;

/**
 * The view of a plugin that looks its places up anew a moment after others wrote: once for many letters. `isStale`
 * says whether there is a reason to, `lookUp` does it.
 */
export function lookUpAfterOthers(
  view: EditorView,
  isStale: (view: EditorView) => boolean,
  lookUp: (view: EditorView) => void,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    update: () => {
      if (!isStale(view)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        lookUp(view);
      }, pause);
    },
    destroy: () => clearTimeout(timer),
  };
}
