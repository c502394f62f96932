import type { Organisation } from '../../organisation/organisation.js';

/** What a planted double is; `umbrella` is a body and the one it belongs to, which is a question. */
export type PlantedKind =
  | 'alias'
  | 'former-name'
  | 'acronym'
  | 'spelling'
  | 'legal-form'
  | 'transliteration'
  | 'word-order'
  | 'translation'
  | 'umbrella';

/** 25 that are each one of the 375 again: [what it is called there, how it signs here, its country, how it differs]. */
export const planted: [of: string, name: string, country: string | null, kind: PlantedKind][] = [
  ['Guardianship Now', 'Ward and Guardian Exchange', 'GB', 'alias'],
  ['Voogden Nu', 'Team Toezicht Jeugd', 'NL', 'alias'],
  ['Enfances Croisées', 'Comité des Goûters du Mercredi', 'FR', 'former-name'],
  ['Migrant Children Law Project', 'MCLP', 'GB', 'acronym'],
  ['Coalition against Child Detention', 'C.A.C.D.', null, 'acronym'],
  ['Flemish Forum for Unaccompanied Minors', 'FFUM Flemish Forum Unaccompanied Minors', 'BE', 'acronym'],
  ['Observatorio de la Frontera Sur', 'Obsevatorio de la Frontera Sur', 'ES', 'spelling'],
  ['Flüchtlingsrat Elbtal', 'Fluechtlingsrat Elbtal', 'DE', 'spelling'],
  ['Alliance for Childhood Across Borders', 'Aliance for Chilhood across Borders', null, 'spelling'],
  ['Réseau Éducation Sans Barrières', 'Reseau Education sans Barriere', 'FR', 'spelling'],
  ['Rete Minori in Viaggio', 'Rete Minori in Viaggio APS-ETS', 'IT', 'legal-form'],
  ['Jugend ohne Zaun', 'Jugend ohne Zaun gemeinnützige GmbH', 'DE', 'legal-form'],
  ['Drumul Bun', 'Asociația Drumul Bun', 'RO', 'legal-form'],
  ['Σπίτι του Παιδιού', 'Spiti tou Pediou', 'GR', 'transliteration'],
  ['Κέντρο Στήριξης Νέων Αιγαίου', 'Kentro Stirixis Neon Egeou', 'GR', 'transliteration'],
  ['Карпатський притулок', 'Karpatskyi Prytulok', 'UA', 'transliteration'],
  ['Glas mladih Vojvodine', 'Глас младих Војводине', 'RS', 'transliteration'],
  ['جمعية بيت الطفولة', 'Jamiyat Bayt al-Tufoula', 'LB', 'transliteration'],
  ['دار الأمل للأطفال', 'Dar Al Amal lil Atfal', 'JO', 'transliteration'],
  ['Centro Studi Infanzia e Diritto', 'Infanzia e Diritto – Centro Studi', 'IT', 'word-order'],
  ['Detention Visitors Circle', 'Circle of Detention Visitors', 'GB', 'word-order'],
  ['Δίκτυο για τα Παιδιά της Θάλασσας', 'Network for the Children of the Sea', 'GR', 'translation'],
  ['Мрежа за децата на пътя', 'Children on the Road Network', 'BG', 'translation'],
  ['European Guardianship Circle', 'European Guardianship Circle – section portugaise', 'PT', 'umbrella'],
  ['Federation of Open Houses', 'Casa Aperta Palermo', 'IT', 'umbrella'],
];

/** What the directory knows of some of them, by the name they have among the 375. */
export const known: Record<string, Partial<Pick<Organisation, 'acronym' | 'aliases' | 'names'>>> = {
  'Guardianship Now': { aliases: ['Ward & Guardian Exchange'] },
  'Voogden Nu': { aliases: ['Team Toezicht Jeugd', 'TTJ'] },
  'Enfances Croisées': { aliases: ['Comité des goûters du mercredi'] },
  'Coalition against Child Detention': { acronym: 'CACD' },
  'Δίκτυο για τα Παιδιά της Θάλασσας': { names: { en: 'Network for the Children of the Sea' } },
  'Мрежа за децата на пътя': { names: { en: 'Children on the Road Network', de: 'Netz Kinder unterwegs' } },
  'Kinder in Bewegung': { names: { en: 'Children in Motion' } },
  'Barnens Hamn': { names: { en: 'The Children’s Harbour' } },
  'Lasten Satama': { names: { en: 'Harbour of Children Finland' } },
  'Northern Refugee Council': { acronym: 'NRC', aliases: ['Refugees North'] },
};

/** Bodies of the directory that belong to another one. */
export const memberships: { member: string; umbrella: string }[] = [
  { member: 'Casa Aperta Palermo', umbrella: 'Federation of Open Houses' },
];
