export type FormControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What somebody types into or chooses from in a form. */
export const controlsOf = (form: HTMLFormElement): FormControl[] =>
  [...form.elements].filter(
    (element) =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement,
  );
