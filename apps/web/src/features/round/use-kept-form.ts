import { useEffect, useState, type RefObject } from 'react';
import { controlsOf, type FormControl } from '@/ui/form-controls';
import { keepEntries, readEntries } from './kept-entries';

/**
 * What a form of uncontrolled fields says now; `typeIn` changes a field as a person would. All of it is kept for the
 * session of this browser under `key`, and typed in again when the page was loaded anew, unless the form begins with
 * something else than `since` by then. `shown` is what the fields say before anybody touched them.
 */
export function useKeptForm(
  form: RefObject<HTMLFormElement | null>,
  key: string,
  since: string,
  shown: Record<string, string>,
) {
  const [said, setSaid] = useState(() => new URLSearchParams(shown));
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const read = () => {
      const entries = entriesOf(element);
      keepEntries(key, since, entries);
      setSaid(entries);
    };
    element.addEventListener('input', read);
    const kept = readEntries(key, since);
    // Somebody may type while the scripts are still on their way; that is newer.
    for (const control of controlsOf(element).filter(isTouched)) {
      kept.delete(control.name);
      kept.delete(groupOf(control));
    }
    fillIn(element, kept);
    return () => element.removeEventListener('input', read);
  }, [form, key, since]);
  const typeIn = (name: string, value: string) => {
    if (form.current) fillIn(form.current, new URLSearchParams({ [name]: value }));
  };
  return { said, typeIn };
}

/** What was typed and chosen, without the fields that React puts into a form for itself. */
function entriesOf(form: HTMLFormElement): URLSearchParams {
  const entries = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.startsWith('$')) entries.append(name, value);
  }
  return entries;
}

function isTouched(control: FormControl): boolean {
  if (control instanceof HTMLSelectElement) {
    return [...control.selectedOptions].some((option) => !option.defaultSelected);
  }
  if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)) {
    return control.checked !== control.defaultChecked;
  }
  return control.value !== control.defaultValue;
}

/** `languages` for the box `languages.de`: the hidden field that says whether its boxes were asked. */
const groupOf = ({ name }: FormControl): string => name.replace(/\..*$/, '');

/** Gives fields their values, and says so as they do when somebody types. */
function fillIn(form: HTMLFormElement, values: URLSearchParams): void {
  for (const control of controlsOf(form)) {
    const value = values.get(control.name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      if (values.has(groupOf(control))) control.checked = control.value === value;
      continue;
    }
    if (value === null) continue;
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      control.checked = control.value === value;
    } else {
      control.value = value;
    }
  }
  form.dispatchEvent(new Event('input'));
}
