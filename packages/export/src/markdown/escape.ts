/** Words that Markdown takes as words, wherever in a line they stand. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<>~|#]/g, '\\$&')
    // Before the bracket of a link it would make the link an image.
    .replace(/!$/, '\\!')
    .replace(/&(?=#?\w+;)/g, '\\&');

/** The same words at the start of a line, where a sign, a number or a footnote before a colon would begin a block. */
export const escapeLineStart = (line: string): string =>
  line
    .replace(/^\s+/, '')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\[\^\d+\]):/, '$1\\:')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** A link's address inside angle brackets, in which only these signs would end it. */
export const escapeAddress = (href: string): string =>
  href.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
