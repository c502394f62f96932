import type { Comment } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import type { Only } from '../only';
import type { CommentView } from '../review';
import { OnlyOptions } from './only-options';

/** Chooses which comments are looked at, through the address. */
export async function OnlyForm({
  threads,
  only,
  view,
}: {
  threads: Comment[];
  only: Only;
  view: CommentView;
}) {
  const t = await getTranslations('comment');
  return (
    <form className="mb-4 flex flex-wrap items-end gap-3" data-no-print>
      {view === 'all' ? null : <input type="hidden" name="show" value={view} />}
      <SelectField label={t('onlyLabel')} name="only" defaultValue={only}>
        <OnlyOptions remarks={threads} />
      </SelectField>
      <Button type="submit">{t('showOnly')}</Button>
    </form>
  );
}
