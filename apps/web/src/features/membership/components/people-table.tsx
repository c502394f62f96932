import { roles } from '@undersigned/domain';
import type { Colleague } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { DataTable, type Column } from '@/ui/data-table';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { end, setRole } from '../actions';

interface Props {
  slug: string;
  people: Colleague[];
  isFocalPoint: boolean;
}

/** Who acts, for whom, in which role; focal points change it in place. */
export async function PeopleTable({ slug, people, isFocalPoint }: Props) {
  const t = await getTranslations('membership');
  const columns: Column<Colleague>[] = [
    { key: 'name', header: t('people.name'), names: true, cell: ({ name }) => name },
    {
      key: 'organisation',
      header: t('people.organisation'),
      cell: ({ organisation }) =>
        organisation ? (
          <Link href={`/c/${slug}/organisations/${organisation.id}`}>{organisation.name}</Link>
        ) : (
          t('people.noOrganisation')
        ),
    },
    { key: 'role', header: t('people.role'), cell: ({ membership }) => t(`roles.${membership.role}`) },
  ];
  const forFocalPoints: Column<Colleague>[] = [
    {
      key: 'email',
      header: t('people.email'),
      cell: ({ email }) => (email ? <a href={`mailto:${email}`}>{email}</a> : null),
    },
    {
      key: 'state',
      header: t('people.state'),
      cell: ({ hasComeIn }) => (hasComeIn ? t('people.in') : t('people.invited')),
    },
    {
      key: 'actions',
      header: t('people.actions'),
      headerHidden: true,
      cell: (colleague) => <ChangePerson slug={slug} colleague={colleague} />,
    },
  ];
  return (
    <DataTable
      caption={t('people.caption', { count: people.length })}
      columns={isFocalPoint ? [...columns, ...forFocalPoints] : columns}
      rows={people}
      rowKey={({ membership }) => membership.id}
    />
  );
}

/** Folded away, because a role changes once a year. */
async function ChangePerson({ slug, colleague }: { slug: string; colleague: Colleague }) {
  const t = await getTranslations('membership');
  const { membership, name } = colleague;
  return (
    <details>
      <summary className="cursor-pointer py-1 text-accent" aria-label={`${t('people.more')}: ${name}`}>
        {t('people.actions')}
      </summary>
      <div className="grid gap-3 py-2">
        <form action={setRole.bind(null, slug)} className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="membership" value={membership.id} />
          <SelectField
            label={t('people.roleOf', { name })}
            labelHidden
            name="role"
            defaultValue={membership.role}
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(`roles.${role}`)}
              </option>
            ))}
          </SelectField>
          <SubmitButton look="quiet" size="small">
            {t('people.changeRole')}
          </SubmitButton>
        </form>
        <form action={end.bind(null, slug)}>
          <input type="hidden" name="membership" value={membership.id} />
          <SubmitButton look="danger" size="small" aria-label={t('people.endOf', { name })}>
            {t('people.end')}
          </SubmitButton>
        </form>
      </div>
    </details>
  );
}
