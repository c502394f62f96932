import { mayDecideOn, type OrganisationId, type Suggester, type SuggestionId } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { documentPage } from '@/features/document/queries';
import { AnswerKeeper } from '@/ui/answer-keeper';
import { decideTicked } from '../actions';
import { groupSuggestions } from '../group';
import { ArriveAtSuggestion } from './arrive-at-suggestion';
import { DecideForm } from './decide-form';
import { MergeOffer } from './merge-offer';
import { SuggestionItem } from './suggestion-item';

interface Props {
  page: Awaited<ReturnType<typeof documentPage>>;
  suggestions: ListedSuggestion[];
  who: Suggester;
  /** What stands beside a suggestion that waits, by its id. */
  beside?: ReadonlyMap<SuggestionId, ReactNode>;
}

const formId = 'decide-suggestions';

/** Every suggestion on a text: those that wait with what can be done about them, and what became of the others. */
export async function SuggestionList({ page, suggestions, who, beside }: Props) {
  const t = await getTranslations('suggestion');
  const { waiting, decided } = groupSuggestions(suggestions);
  const { document } = page;
  const decides = waiting.some(
    ([first]) => first && mayDecideOn(document.phase, first, who, { kind: 'reject' }).ok,
  );
  const given = { page, who, formId: decides ? formId : null };
  const mine: OrganisationId | null = who.organisationId;
  const list =
    waiting.length > 0 ? (
      <ul className="grid gap-8">
        {waiting.map((group) =>
          group.length === 1 && group[0] ? (
            <li key={group[0].id} id={group[0].id}>
              <SuggestionItem
                {...given}
                suggestion={group[0]}
                mine={mine}
                beside={beside?.get(group[0].id)}
              />
            </li>
          ) : (
            <li key={group[0]?.id} className="grid gap-4 border-s-2 border-attention ps-4">
              <p className="text-sm font-medium text-attention">{t('collide', { count: group.length })}</p>
              <ul className="grid gap-6">
                {group.map((suggestion) => (
                  <li key={suggestion.id} id={suggestion.id}>
                    <SuggestionItem
                      {...given}
                      suggestion={suggestion}
                      mine={mine}
                      beside={beside?.get(suggestion.id)}
                    />
                  </li>
                ))}
              </ul>
              <MergeOffer page={page} suggestions={group} who={who} />
            </li>
          ),
        )}
      </ul>
    ) : (
      <p className="text-muted">{t('noneWaiting')}</p>
    );
  return (
    <AnswerKeeper>
      <ArriveAtSuggestion />
      <div className="grid gap-8">
        {decides ? (
          <DecideForm id={formId} action={decideTicked.bind(null, document.id)}>
            {list}
          </DecideForm>
        ) : (
          list
        )}
        {decided.length > 0 ? (
          <details>
            <summary className="cursor-pointer py-1 text-accent">
              {t('done', { count: decided.length })}
            </summary>
            <ul className="grid gap-6 pt-4">
              {decided.map((suggestion) => (
                <li key={suggestion.id} id={suggestion.id}>
                  <SuggestionItem page={page} who={who} formId={null} suggestion={suggestion} mine={mine} />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </AnswerKeeper>
  );
}
