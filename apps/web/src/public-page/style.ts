import { createHash } from 'node:crypto';
import { trusted } from './html';

/**
 * The look of the product on pages that load nothing: its colours and sizes (src/ui/tokens.css), the typefaces
 * every device has. Stands in the page itself, so that a first visit is one answer.
 */
const written = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fffdf9, #1d1b19);
  --desk: light-dark(#f5f2eb, #141312);
  --raised: light-dark(#fff, #262421);
  --ink: light-dark(#1f1d1a, #ebe6dd);
  --muted: light-dark(#5c574e, #aca69a);
  --line: light-dark(#e2dbce, #38342f);
  --edge: light-dark(#8b8476, #7d766a);
  --accent: light-dark(#1d4d7a, #92c1ec);
  --on-accent: light-dark(#fff, #0e1d2b);
  --settled: light-dark(#1f633c, #82cc9e);
  --attention: light-dark(#7f4c00, #e6b560);
  --attention-soft: light-dark(#faeed8, #30260f);
  --refused: light-dark(#9c281d, #f19d92);
  --refused-soft: light-dark(#fbe9e6, #361d1a);
  --serif: 'Iowan Old Style', Charter, 'Bitstream Charter', 'Noto Serif', Georgia, serif;
}
*, ::before, ::after { box-sizing: border-box; }
html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--desk);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, p, ol, ul, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; }
h1, h2, h3 { font-weight: 600; line-height: 1.25; text-wrap: balance; }
h1 { font: 600 1.9375rem/1.2 var(--serif); }
h2 { font-size: 1.25rem; }
h3 { font-size: 1rem; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
summary { min-height: 2rem; padding-block: 0.25rem; cursor: pointer; }
code { direction: ltr; unicode-bidi: isolate; font: 0.9em ui-monospace, monospace; }
sup { line-height: 0; }
.skip { position: absolute; inset-inline-start: -999rem; }
.skip:focus { inset-inline-start: 1rem; inset-block-start: 1rem; padding: 0.5rem 1rem; background: var(--raised); }
.bar { border-block-end: 1px solid var(--line); }
.bar > div {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem;
  max-width: 72rem; min-height: 3.5rem; margin: 0 auto; padding-inline: 1rem;
}
.bar a, .bar button { padding-block: 0.75rem; }
.bar form { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.bar button { padding-inline: 0; border: 0; background: none; color: var(--accent); font: inherit; font-size: 0.9rem; cursor: pointer; }
.bar button:hover { text-decoration: underline; }
.bar .whose {
  min-width: 0; max-width: 100%; overflow: hidden; white-space: nowrap; text-overflow: ellipsis;
  color: var(--ink); font: 600 1.25rem/1.35 var(--serif); text-decoration: none;
}
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
main > * + * { margin-block-start: 2.5rem; }
.wide > * + *, .list > * + * { margin-block-start: 1rem; }
.stack { display: grid; gap: 1rem; justify-items: start; }
.stack > * { margin-block: 0; }
.head { display: grid; gap: 0.5rem; }
.form { display: grid; gap: 1.5rem; }
.form, .narrow { max-width: 34rem; }
.muted { color: var(--muted); }
.small { font-size: 0.9rem; }
.strong { font-weight: 500; }
.rule { border-block-start: 1px solid var(--line); padding-block-start: 1rem; }
.number { display: block; color: var(--ink); }
.note { display: grid; grid-template-columns: auto 1fr; gap: 0.75rem; padding: 0.75rem 1rem; border-inline-start: 4px solid; border-radius: 0.3rem; }
.note > span { font-weight: 700; }
.note.attention { background: var(--attention-soft); border-color: var(--attention); }
.note.attention > span { color: var(--attention); }
.note.refused { background: var(--refused-soft); border-color: var(--refused); }
.note.refused > span { color: var(--refused); }
.field { display: grid; gap: 0.375rem; }
label.of, legend { padding: 0; font-weight: 500; }
label.of span { margin-inline-start: 0.5rem; font-size: 0.9rem; font-weight: 400; color: var(--muted); }
.control {
  width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--edge); border-radius: 0.3rem;
  background: var(--raised); color: var(--ink); font: inherit;
}
.control[aria-invalid] { border: 2px solid var(--refused); }
.quoted { margin: 0; padding-inline-start: 1rem; border-inline-start: 2px solid var(--edge); white-space: pre-wrap; }
.wrong { display: flex; gap: 0.375rem; font-size: 0.9rem; font-weight: 500; color: var(--refused); }
.choice { display: grid; grid-template-columns: auto 1fr; gap: 0 0.75rem; padding-block: 0.125rem; }
.choice input { width: 1.25rem; height: 1.25rem; margin: 0.125rem 0 0; accent-color: var(--accent); }
.choice small { display: block; font-size: 0.9rem; color: var(--muted); }
.if-reserved { display: grid; gap: 1.5rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
.form:not(:has([value='reservation']:checked, [value='object']:checked)) .if-reserved:not(:has(textarea:not(:placeholder-shown), input:not([type='radio'], :placeholder-shown), [aria-invalid])) { display: none; }
.differences del { color: var(--refused); text-decoration: line-through 1.5px; }
.differences ins { color: var(--settled); text-decoration: underline 1.5px; text-underline-offset: 0.2em; }
.button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; padding: 0.5rem 1rem;
  border: 1px solid var(--edge); border-radius: 0.3rem; background: var(--paper); color: var(--ink);
  font: 500 1rem/1.5 system-ui, sans-serif; text-decoration: none; cursor: pointer;
}
.button.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.button.danger { border-color: var(--refused); color: var(--refused); }
.facts { display: grid; gap: 0.25rem 1.5rem; }
.facts dt { color: var(--muted); }
.facts dd { margin-block-end: 0.5rem; white-space: pre-line; }
.names { padding: 0; list-style: none; columns: 16rem; column-gap: 2rem; }
.texts { padding: 0; list-style: none; }
.names li { padding-block: 0.25rem; break-inside: avoid; }
.logos { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; padding: 0; list-style: none; }
.logos img, .qr svg { display: block; border: 1px solid var(--line); border-radius: 0.3rem; background: #fff; }
.logos img { width: auto; max-width: 100%; height: 3.75rem; padding: 0.375rem; object-fit: contain; }
.qr { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem 1.5rem; }
.qr svg { width: 10rem; height: 10rem; }
.qr figcaption { flex: 1 1 12rem; }
.text { font: 1.125rem/1.55 var(--serif); hyphens: auto; hyphenate-limit-chars: 8 4 4; text-wrap: pretty; }
.text > * + * { margin-block-start: 0.85em; }
.text :is(h1, h2, h3, h4, h5, h6) { font-family: inherit; hyphens: none; }
.text h2 { margin-block-start: 1.6em; font-size: 1.35rem; }
.text h3 { margin-block-start: 1.4em; font-size: 1.15rem; }
.text :is(ul, ol) { padding-inline-start: 1.5em; }
.text ol[type='a'] { list-style: lower-alpha; }
.text ol[type='i'] { list-style: lower-roman; }
.text li + li { margin-block-start: 0.35em; }
.text blockquote { margin-inline: 0; padding-inline-start: 1.1em; border-inline-start: 2px solid var(--edge); }
.text table { width: 100%; border-collapse: collapse; font-size: 0.92em; }
.text :is(th, td) { padding: 0.4em 0.6em; border: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
.text hr { width: 4em; margin: 1.8em auto; border: 0; border-block-start: 1px solid var(--edge); }
.text [data-number]::before {
  content: attr(data-number); margin-inline-end: 0.5em; color: var(--muted); white-space: nowrap;
  font: 0.75rem system-ui, sans-serif; font-variant-numeric: tabular-nums;
}
@media (width >= 40rem) {
  main { padding: 3rem 1.5rem; }
  .facts { grid-template-columns: auto 1fr; }
}
@media print, (width >= 52rem) {
  .text [data-number] { position: relative; }
  .text [data-number]::before {
    position: absolute; inset-inline-end: calc(100% + 0.9rem); margin-inline-end: 0; line-height: calc(1.55 * 1.125rem);
  }
}
@media print {
  @page { margin: 20mm 18mm; }
  :root { color-scheme: light; --desk: #fff; --ink: #000; --muted: #444; --line: #bbb; --accent: #000; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .bar, .skip, .form, .no-print { display: none; }
  .text { padding-inline-start: 2rem; font-size: 11.5pt; orphans: 3; widows: 3; }
  .text a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.85em; }
  h1, h2, h3 { break-after: avoid; }
  tr, blockquote, .qr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;

const sheet = written.trim().replaceAll(/\n\s*/g, '\n');

/** The one stylesheet of the public pages, as it stands in their head. */
export const styleElement = trusted(`<style>${sheet}</style>`);

/** What the content security policy knows it by: this stylesheet and no other. */
export const styleHash = `sha256-${createHash('sha256').update(sheet).digest('base64')}`;
