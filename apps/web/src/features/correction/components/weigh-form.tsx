import { changeClasses, passageClass, type Passage } from '@undersigned/domain';
import { passageTitle, type CorrectionView } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { ActionForm } from '@/ui/action-form';
import { RadioField } from '@/ui/radio-field';
import { StateMark } from '@/ui/state-mark';
import { classHere } from '../actions';
import { Difference } from './difference';

interface Props {
  page: DocumentPage;
  view: CorrectionView;
  passages: Passage[];
}

/** Every passage with the question what it is, and what others have said of it. */
export async function WeighForm({ page, view, passages }: Props) {
  const t = await getTranslations('correction');
  return (
    <ActionForm
      action={classHere.bind(null, page.document.id, view.correction.id)}
      label={t('say')}
      look="quiet"
    >
      <ol className="grid gap-8">
        {passages.map((passage) => (
          <li key={passage.number} className="grid gap-3">
            <Weighed page={page} view={view} passage={passage} />
          </li>
        ))}
      </ol>
    </ActionForm>
  );
}

async function Weighed({ page, view, passage }: Omit<Props, 'passages'> & { passage: Passage }) {
  const t = await getTranslations('correction');
  const title = passageTitle(passage, await getLocale());
  const said = view.classes.filter((each) => each.passage === passage.number);
  const own = said.find(({ personId }) => personId === page.actor.personId);
  const others = said.filter((each) => each !== own);
  const settled = passageClass(passage.number, view.classes);
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h3 className="text-base">{title}</h3>
        {settled ? (
          <StateMark tone={settled === 'material' ? 'attention' : 'settled'}>
            {t(`class.${settled}`)}
          </StateMark>
        ) : null}
      </div>
      <Difference passage={passage} language={view.to?.language ?? page.document.language} />
      <RadioField
        label={t('question', { passage: title })}
        labelHidden
        name={`passage-${passage.number}`}
        defaultValue={own?.class}
        options={changeClasses.map((value) => ({
          value,
          label: t(`class.${value}`),
          hint: t(`hint.${value}`),
        }))}
      />
      {others.map(({ personId, personName, class: is }) => (
        <p key={personId} className="text-sm text-muted">
          {t('said', { name: personName, class: t(`class.${is}`) })}
        </p>
      ))}
    </>
  );
}
