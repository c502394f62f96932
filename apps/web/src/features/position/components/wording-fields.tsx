'use client';

import type { Stance, SuggestionId } from '@undersigned/domain';
import type { Wording } from '@undersigned/services';
import { useTranslations } from 'next-intl';
import type { formAnswer } from '@/ui/form-answer';
import { RadioField } from '@/ui/radio-field';
import { WordChanges } from '@/ui/word-changes';
import { wordingField } from '../wording-field';

export interface NamedWording {
  id: SuggestionId;
  /** Whose suggestion it is. */
  name: string;
  preview: Wording['preview'];
}

interface Props {
  wordings: NamedWording[];
  own: Stance | null;
  field: ReturnType<typeof formAnswer>['field'];
  language: string;
}

/** For each open suggestion on a paragraph: could the organisation sign with it, or not? It need not say. */
export function WordingFields({ wordings, own, field, language }: Props) {
  const t = useTranslations('position.ofWording');
  const said = (id: SuggestionId): string => {
    if (own === null || own.kind === 'taken-back') return '';
    if (own.couldSign?.includes(id)) return 'couldSign';
    return own.wouldNotSign?.includes(id) ? 'wouldNotSign' : '';
  };
  return wordings.map(({ id, name, preview }) => (
    <div key={id} className="grid gap-2 border-s-2 border-line ps-4">
      <WordChanges changes={preview} language={language} />
      <RadioField
        label={t('label', { name })}
        {...field(wordingField(id), said(id))}
        options={[
          { value: '', label: t('unsaid') },
          { value: 'couldSign', label: t('couldSign'), hint: t('couldSignHint') },
          { value: 'wouldNotSign', label: t('wouldNotSign') },
        ]}
      />
    </div>
  ));
}
