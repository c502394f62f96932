import { html, nothing, type Html, type Piece } from './html';

/** What a form's last answer means for its controls: nothing on a first visit. */
export interface FormAnswer {
  /** What was typed, by field, so that nobody types it twice. */
  typed: ReadonlyMap<string, string>;
  /** Why it was refused; null on a first visit. */
  said: string | null;
  /** The field that is at fault, if one is. */
  field: string | null;
}

export const unanswered: FormAnswer = { typed: new Map(), said: null, field: null };

interface Texts {
  name: string;
  label: string;
  hint?: string;
  /** Said beside the label of a field that may stay empty. */
  optional?: string;
}

/** The answer at the top of a form. Its address is where the form leads to, so that browsers put the focus on it. */
export const answerNote = ({ said }: FormAnswer): Html =>
  said === null
    ? nothing
    : html`<div id="said" class="note refused" role="alert" tabindex="-1">
        <span aria-hidden="true">▲</span>
        <p>${said}</p>
      </div>`;

/** A sentence that must not be missed, in the flow of the page. */
export const attentionNote = (content: Html): Html =>
  html`<div class="note attention">
    <span aria-hidden="true">▲</span>
    <div>${content}</div>
  </div>`;

interface TextFieldTexts extends Texts {
  type?: 'text' | 'email' | 'date';
  autocomplete?: string;
  inputMode?: string;
  minLength?: number;
  maxLength: number;
  isRequired?: boolean;
}

/** One line of text with its label. */
export function textField(answer: FormAnswer, texts: TextFieldTexts): Html {
  const { name, type = 'text', autocomplete, inputMode, minLength, maxLength, isRequired } = texts;
  const rules = [
    minLength && html` minlength="${minLength}"`,
    inputMode && html` inputmode="${inputMode}"`,
    isRequired && html` required`,
  ];
  return field(
    answer,
    texts,
    (tied) =>
      html`<input
        class="control"
        type="${type}"
        dir="${type === 'text' ? 'auto' : 'ltr'}"
        name="${name}"
        value="${answer.typed.get(name) ?? ''}"
        placeholder=" "
        autocomplete="${autocomplete ?? 'off'}"
        maxlength="${maxLength}"
        ${rules}${tied}
      />`,
  );
}

/** Several lines of text with their label. */
export const textArea = (answer: FormAnswer, texts: Texts & { maxLength: number }): Html =>
  field(
    answer,
    texts,
    (tied) =>
      html`<textarea
        class="control"
        dir="auto"
        name="${texts.name}"
        rows="3"
        placeholder=" "
        maxlength="${texts.maxLength}"
        ${tied}
      >
${answer.typed.get(texts.name) ?? ''}</textarea>`,
  );

/** One of many, from a list. `options` are elements already. */
export const selectField = (answer: FormAnswer, texts: Texts, options: (chosen: string) => Piece): Html =>
  field(
    answer,
    texts,
    (tied) =>
      html`<select class="control" name="${texts.name}" ${tied}>
        ${options(answer.typed.get(texts.name) ?? '')}
      </select>`,
  );

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface RadioTexts extends Texts {
  /** Nothing is chosen beforehand: somebody has to. */
  isUnset?: boolean;
}

/** A question with a few answers of which one holds; the first one unless another was chosen. */
export function radioField(answer: FormAnswer, texts: RadioTexts, choices: Choice[]): Html {
  const { name, label, hint, isUnset = false } = texts;
  const chosen = answer.typed.get(name) ?? (isUnset ? null : choices[0]?.value);
  const wrong = answer.field === name ? answer.said : null;
  return html`<fieldset class="field" ${describedBy(name, hint, wrong)}>
    <legend>${label}</legend>
    ${hintLine(name, hint)}${choices.map(
      (choice) =>
        html`<label class="choice"
          ><input
            type="radio"
            name="${name}"
            value="${choice.value}"
            ${choice.value === chosen && html` checked`}
            ${isUnset && html` required`}
          /><span>${choice.label}${choice.hint && html`<small>${choice.hint}</small>`}</span></label
        >`,
    )}${wrongLine(name, wrong)}
  </fieldset>`;
}

/** One thing that is so or not. */
export const checkbox = (
  answer: FormAnswer,
  { name, value, label, hint, isRequired }: Choice & { name: string; isRequired?: boolean },
): Html =>
  html`<label class="choice"
    ><input
      type="checkbox"
      name="${name}"
      value="${value}"
      ${answer.typed.get(name) === value && html` checked`}
      ${isRequired && html` required`}
    /><span>${label}${hint && html`<small>${hint}</small>`}</span></label
  >`;

/** A button. One `primary` per page. */
export const button = (label: string, look: 'primary' | 'danger' | 'quiet'): Html =>
  html`<p><button type="submit" class="button ${look}">${label}</button></p>`;

/** A link that is the next step. */
export const linkButton = (href: string, label: string): Html =>
  html`<p><a class="button" href="${href}">${label}</a></p>`;

/** Label, hint and error round one control, tied to it for those who hear the page. */
function field(
  answer: FormAnswer,
  { name, label, hint, optional }: Texts,
  control: (tied: Html) => Html,
): Html {
  const wrong = answer.field === name ? answer.said : null;
  const tied = html` id="${idOf(name)}"${describedBy(name, hint, wrong)}${wrong !== null && html` aria-invalid="true"`}`;
  return html`<div class="field">
    <label class="of" for="${idOf(name)}">${label}${optional && html`<span>${optional}</span>`}</label>
    ${hintLine(name, hint)}${control(tied)}${wrongLine(name, wrong)}
  </div>`;
}

const idOf = (name: string): string => name.replaceAll('.', '-');

const describedBy = (name: string, hint: string | undefined, wrong: string | null): Piece => {
  const ids = [hint && `${idOf(name)}-hint`, wrong !== null && `${idOf(name)}-wrong`]
    .filter(Boolean)
    .join(' ');
  return ids && html` aria-describedby="${ids}"`;
};

const hintLine = (name: string, hint: string | undefined): Piece =>
  hint && html`<p class="small muted" id="${idOf(name)}-hint">${hint}</p>`;

const wrongLine = (name: string, wrong: string | null): Piece =>
  wrong !== null &&
  html`<p class="wrong" id="${idOf(name)}-wrong"><span aria-hidden="true">▲</span><span>${wrong}</span></p>`;
