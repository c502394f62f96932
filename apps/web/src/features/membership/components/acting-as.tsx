import type { MembershipId } from '@undersigned/domain';
import type { ActingPlace } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { actFor } from '@/features/session/actions';
import { Badge } from '@/ui/badge';
import { SubmitButton } from '@/ui/submit-button';

interface Props {
  places: ActingPlace[];
  /** The membership that acts now, if one was chosen. */
  current: MembershipId | null;
  /** Where to go on to. */
  next: string;
}

/** The organisations a person may act for in one coalition, a button each. */
export async function ActingAs({ places, current, next }: Props) {
  const t = await getTranslations('session.acting');
  return (
    <ul className="grid gap-3">
      {places.map(({ membership, organisation }) => (
        <li key={membership.id} className="flex flex-wrap items-center gap-3">
          <form action={actFor}>
            <input type="hidden" name="membership" value={membership.id} />
            <input type="hidden" name="next" value={next} />
            <SubmitButton look="quiet">
              {t('actFor', { organisation: organisation?.name ?? t('none') })}
            </SubmitButton>
          </form>
          <Badge>{t(`roles.${membership.role}`)}</Badge>
          {membership.id === current ? <Badge>{t('now')}</Badge> : null}
        </li>
      ))}
    </ul>
  );
}
