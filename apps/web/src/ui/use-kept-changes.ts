import { useEffect, type RefObject } from 'react';
import { useFormStatus } from 'react-dom';
import { controlsOf, type FormControl } from './form-controls';

/**
 * Whether the form around a button waits for its answer. What somebody changes in it meanwhile stays as they left it:
 * React resets a form with its answer, and fields that say something else than what was sent are left out of that.
 */
export function useKeptChanges(button: RefObject<HTMLButtonElement | null>): boolean {
  const { pending } = useFormStatus();
  useEffect(() => {
    const form = button.current?.form;
    if (!pending || !form) return;
    const sent = new Map(controlsOf(form).map((control) => [control, saidBy(control)]));
    const keep = () => keepChanges(form, sent);
    form.addEventListener('reset', keep);
    // An effect of this kind ends after the reset, which is part of what React does to the page at once.
    return () => form.removeEventListener('reset', keep);
  }, [button, pending]);
  return pending;
}

/** Called when a form is about to be reset. A field is all controls of one name. */
function keepChanges(form: HTMLFormElement, sent: Map<FormControl, string>): void {
  const changed = [...sent.keys()].filter((control) => saidBy(control) !== sent.get(control));
  const names = new Set(changed.map(({ name }) => name));
  const fields = controlsOf(form).filter(({ name }) => names.has(name));
  fields.forEach(leaveOutOfReset);
  // A select with another default is a new element.
  for (const old of changed.filter(({ isConnected }) => !isConnected)) {
    const successor = fields.find((control) => control.name === old.name && !sent.has(control));
    if (successor) successor.value = old.value;
  }
}

/**
 * A control that belongs to no form for the moment of the reset is not touched by it; to put its value back
 * afterwards would move the caret and end what an input method is composing.
 */
function leaveOutOfReset(control: FormControl): void {
  const owner = control.getAttribute('form');
  control.setAttribute('form', '');
  queueMicrotask(() => {
    if (owner === null) control.removeAttribute('form');
    else control.setAttribute('form', owner);
  });
}

const saidBy = (control: FormControl): string =>
  control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)
    ? String(control.checked)
    : control.value;
