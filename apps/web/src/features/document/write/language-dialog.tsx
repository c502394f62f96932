'use client';

import { markLanguage, type Editor } from '@undersigned/editor/react';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { SelectField } from '@/ui/select-field';

interface Props {
  editor: Editor;
  current: string | null;
  onClose: () => void;
}

/** The languages of the Union, of its neighbours, and those its newcomers bring. */
const offered = [
  ...['bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr', 'hu', 'it', 'lt', 'lv', 'mt'],
  ...['nl', 'pl', 'pt', 'ro', 'sk', 'sl', 'sv', 'am', 'ar', 'bn', 'bs', 'ca', 'cy', 'eu', 'fa', 'gl', 'he'],
  ...['hi', 'is', 'ka', 'ku', 'la', 'lb', 'mk', 'no', 'pa', 'ps', 'ru', 'so', 'sq', 'sr', 'sw', 'ta', 'ti'],
  ...['tr', 'uk', 'ur', 'vi', 'yi', 'zh'],
];

/** Asks which language the selected words are in. */
export function LanguageDialog({ editor, current, onClose }: Props) {
  const t = useTranslations('write');
  const languages = namedLanguages(useLocale(), current);
  const [tag, setTag] = useState(current ?? '');
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    markLanguage(editor, tag || null);
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('languageTitle')} closeLabel={t('close')}>
      <form onSubmit={apply} className="grid gap-4">
        <SelectField
          label={t('language')}
          hint={t('languageHint')}
          autoFocus
          value={tag}
          onChange={(event) => setTag(event.target.value)}
        >
          <option value="">{t('languageNone')}</option>
          {languages.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary">
            {t('apply')}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Tags with their names in the reader's language, in that language's order; a mark's own tag is among them. */
function namedLanguages(locale: string, current: string | null): [tag: string, name: string][] {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const tags = new Set(current === null ? offered : [...offered, current]);
  return Array.from(tags, (tag): [string, string] => [tag, names.of(tag) ?? tag]).sort(([, one], [, other]) =>
    one.localeCompare(other, locale),
  );
}
