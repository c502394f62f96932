import { Mark } from '@tiptap/core';
import { directionOf, languageTagSchema } from '@undersigned/domain';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    language: {
      /** Marks the selection as being in another language; an unreadable tag changes nothing. */
      setLanguage: (tag: string) => ReturnType;
      /** Takes the language mark off the selection. */
      unsetLanguage: () => ReturnType;
    };
  }
}

/** A language tag in its usual spelling ("EN-gb" gives "en-GB"), or null when it is not one a text can carry. */
export function readableLanguage(tag: unknown): string | null {
  if (typeof tag !== 'string') return null;
  const [spelled] = canonicalLocales(tag.trim().replaceAll('_', '-'));
  return spelled !== undefined && languageTagSchema.safeParse(spelled).success ? spelled : null;
}

/** Words in another language than their text, so that screen readers, hyphenation and exporters treat them so. */
export const LanguageMark = Mark.create({
  name: 'language',

  addAttributes() {
    return {
      lang: { default: null, parseHTML: (element) => readableLanguage(element.getAttribute('lang')) },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'span[lang]',
        getAttrs: (element) => (readableLanguage(element.getAttribute('lang')) ? null : false),
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    const lang = readableLanguage(HTMLAttributes.lang);
    return lang ? ['span', { lang, dir: directionOf(lang) }, 0] : ['span', 0];
  },

  addCommands() {
    return {
      setLanguage:
        (tag) =>
        ({ commands }) => {
          const lang = readableLanguage(tag);
          return lang !== null && commands.setMark(this.name, { lang });
        },
      unsetLanguage:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name),
    };
  },
});

function canonicalLocales(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    // Intl answers a malformed tag by throwing; to us it is simply no language.
    return [];
  }
}
