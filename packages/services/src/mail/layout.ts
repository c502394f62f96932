import { directionOf, type PageLanguage } from '@undersigned/domain';

export interface LaidOut {
  text: string;
  html: string;
}

interface Letter {
  language: PageLanguage;
  title: string;
  salutation?: { text: string; language: string };
  before: string[];
  body?: { text: string; html: string; language?: string };
  button: { label: string; url: string };
  other?: { label: string; url: string };
  after: string[];
}

/** The two twins of a mail. Both hold the same words in the same order; addresses are shown in full in both. */
export function layOut(letter: Letter): LaidOut {
  return { text: plainTwin(letter), html: htmlTwin(letter) };
}

function plainTwin({ salutation, before, body, button, other, after }: Letter): string {
  const blocks = [
    ...(salutation ? [salutation.text] : []),
    ...before,
    ...(body ? [rule, body.text.trim(), rule] : []),
    `${button.label}\n${button.url}`,
    ...(other ? [`${other.label}\n${other.url}`] : []),
    ...after,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const rule = '-'.repeat(60);

/** Many mail programs take away what stands round the body, so the language and its direction are said inside once more. */
function htmlTwin({ language, title, salutation, before, body, button, other, after }: Letter): string {
  const paragraph = (text: string, attributes = '') =>
    `<p${attributes} style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  const small = (text: string) => `<p class="muted" style="margin:0 0 12px">${escapeHtml(text)}</p>`;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${stylesheet}</style>
</head>
<body style="margin:0">
<div class="desk"${languageOf({ language })} style="padding:32px 16px">
<div class="paper" style="max-width:560px;margin:0 auto;padding:32px;overflow-wrap:anywhere;font:17px/1.55 Georgia,'Times New Roman',serif">
${salutation ? paragraph(salutation.text, languageOf(salutation)) : ''}
${before.map((text) => paragraph(text)).join('\n')}
${body ? `<blockquote${languageOf(body)} class="line" style="margin:0 0 24px;padding-inline-start:16px">${body.html}</blockquote>` : ''}
<p style="margin:24px 0"><a class="button" style="display:inline-block;padding:12px 20px;border-radius:6px;font:600 16px/1.3 system-ui,sans-serif;text-decoration:none" href="${escapeHtml(button.url)}">${escapeHtml(button.label)}</a></p>
${other ? `<p style="margin:0 0 16px"><a href="${escapeHtml(other.url)}">${escapeHtml(other.label)}</a></p>` : ''}
<div style="font:14px/1.5 system-ui,sans-serif">
${after.map(small).join('\n')}
<p class="muted" style="margin:0;word-break:break-all">${escapeHtml(button.url)}</p>
</div>
</div>
</div>
</body>
</html>
`;
}

const languageOf = ({ language }: { language?: string }): string =>
  language ? ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"` : '';

const stylesheet = `
.desk{background:#f4f1ea}.paper{background:#fffdf8;color:#1f1d1a}.muted{color:#5f5a51}.paper a{color:#1f4e79}
.paper a.button{background:#1f4e79;color:#fff}.line{border-inline-start:3px solid #ddd6c8}
@media (prefers-color-scheme:dark){.desk{background:#121110}.paper{background:#1a1917;color:#ece8e0}
.muted{color:#a8a297}.paper a{color:#8fbfec}.paper a.button{background:#8fbfec;color:#10202f}.line{border-color:#3a3732}}
`;

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
