import { controlsOf, type FormControl } from './form-controls';
import type { LeftWords } from './left-words';

/** What the fields of a form said before anybody typed. */
export type Presets = ReadonlyMap<FormControl, string>;

export const presetsOf = (form: HTMLFormElement): Presets =>
  new Map(
    controlsOf(form)
      .filter(isWritten)
      .map((field) => [field, field.defaultValue]),
  );

/**
 * What somebody wrote into the fields of a form and has not sent, or sent in vain. After a refusal a field says what was
 * sent as if it were its preset.
 */
export function writtenWords(form: HTMLFormElement, presets: Presets, wasRefused: boolean): LeftWords[] {
  return controlsOf(form)
    .filter(isWritten)
    .filter(({ value }) => value.trim() !== '')
    .filter((field) => field.value !== (presets.get(field) ?? ''))
    .filter((field) => wasRefused || field.value !== field.defaultValue)
    .map((field) => ({ label: labelOf(field), words: field.value }));
}

const isWritten = (control: FormControl): control is HTMLInputElement | HTMLTextAreaElement =>
  control instanceof HTMLTextAreaElement ||
  (control instanceof HTMLInputElement && ['text', 'email', 'url'].includes(control.type));

const labelOf = (field: HTMLInputElement | HTMLTextAreaElement): string =>
  field.getAttribute('aria-label') ?? field.labels?.[0]?.firstChild?.textContent?.trim() ?? '';
