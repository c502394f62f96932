import type { NewAddressee } from '@undersigned/domain';

type Invented = Pick<NewAddressee, 'name' | 'title' | 'institution' | 'language' | 'email'>;

/** To whom published texts go; persons and offices are invented. */
export const demonstrationAddressees: Invented[] = [
  {
    name: 'Marit Solheim',
    title: 'Member of the Commission for Children on the Move',
    institution: 'Commission of the Invented Union',
    language: 'en',
    email: 'solheim@commission.example',
  },
  {
    name: 'Étienne Vauquelin',
    title: 'Rapporteur sur la tutelle',
    institution: 'Parlement de l’Union inventée',
    language: 'fr',
    email: 'vauquelin@parlement.example',
  },
  {
    name: 'Katrin Lindqvist',
    title: 'Chair of the Working Party on Asylum',
    institution: 'Council of the Invented Union',
    language: 'en',
    email: 'lindqvist@council.example',
  },
];
