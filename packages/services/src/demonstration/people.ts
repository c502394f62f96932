import type { Role } from '@undersigned/domain';

export interface DemonstrationPerson {
  key: string;
  name: string;
  email: string;
  role: Role;
  /** Whom they act for, by the name in `organisations.ts`. */
  organisation: string;
}

/** Whoever looks around gets the link of the first of a kind: a focal point, a drafter, a member, a guest. */
export const demonstrationPeople = [
  {
    key: 'focalPoint',
    name: 'Ana Ferreira',
    email: 'ana@demonstration.example',
    role: 'focal-point',
    organisation: 'Safe Harbour Brussels',
  },
  {
    key: 'drafter',
    name: 'Bram de Wit',
    email: 'bram@demonstration.example',
    role: 'member',
    organisation: 'Guardians Across Europe',
  },
  {
    key: 'member',
    name: 'Chiara Lombardi',
    email: 'chiara@demonstration.example',
    role: 'member',
    organisation: 'Porto Aperto Minori',
  },
  {
    key: 'guest',
    name: 'Dalia Haddad',
    email: 'dalia@demonstration.example',
    role: 'observer',
    organisation: 'Intergovernmental Bureau on Child Mobility',
  },
  {
    key: 'secondFocalPoint',
    name: 'Élise Carpentier',
    email: 'elise@demonstration.example',
    role: 'focal-point',
    organisation: 'Atelier Droits de l’Enfance',
  },
  {
    key: 'dutchMember',
    name: 'Femke Jansen',
    email: 'femke@demonstration.example',
    role: 'member',
    organisation: 'Stichting Kind aan de Grens',
  },
  {
    key: 'greekMember',
    name: 'Giorgos Manos',
    email: 'giorgos@demonstration.example',
    role: 'member',
    organisation: 'Aegean Children’s Legal Desk',
  },
  {
    key: 'polishMember',
    name: 'Hanna Zielińska',
    email: 'hanna@demonstration.example',
    role: 'member',
    organisation: 'Fundacja Jasny Dom',
  },
  {
    key: 'youthMember',
    name: 'Idris Camara',
    email: 'idris@demonstration.example',
    role: 'member',
    organisation: 'Young Voices on the Route',
  },
] as const satisfies DemonstrationPerson[];

export type DemonstrationPersonKey = (typeof demonstrationPeople)[number]['key'];
