import type { Grant, OrganisationId } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';
import type { ActionState } from '@/server/action-state';
import { DataTable } from '@/ui/data-table';
import { AccessForm } from './access-form';

interface Props {
  grants: Grant[];
  organisations: { id: OrganisationId; name: string }[];
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
}

interface Line {
  name: string;
  access: Grant['access'];
  /** The hidden fields that name the subject. */
  fields: Record<string, string>;
}

/** The access list: everyone first, then organisations and people by name, each with what they may. */
export async function AccessTable({ grants, organisations, action }: Props) {
  const t = await getTranslations('document.about');
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const everyone = grants.find(({ subject }) => 'everyone' in subject)?.access ?? 'none';
  const others = grants.flatMap((grant) => lineOf(grant, names, t('erasedOrganisation')));
  const lines: Line[] = [
    { name: t('everyone'), access: everyone, fields: { who: 'everyone' } },
    ...others.sort((one, other) => one.name.localeCompare(other.name)),
  ];
  return (
    <DataTable
      caption={t('access')}
      captionHidden
      rows={lines}
      rowKey={({ fields }) => Object.values(fields).join(' ')}
      columns={[
        { key: 'subject', header: t('subject'), names: true, cell: ({ name }) => name },
        {
          key: 'may',
          header: t('may'),
          cell: ({ name, access, fields }) => (
            <AccessForm key={access} action={action} name={name} access={access} fields={fields} />
          ),
        },
      ]}
    />
  );
}

function lineOf({ subject, access }: Grant, names: Map<OrganisationId, string>, unknown: string): Line[] {
  if ('everyone' in subject) return [];
  if ('email' in subject) {
    return [{ name: subject.email, access, fields: { who: 'person', email: subject.email } }];
  }
  const { organisationId } = subject;
  return [
    {
      name: names.get(organisationId) ?? unknown,
      access,
      fields: { who: 'organisation', organisation: organisationId },
    },
  ];
}
