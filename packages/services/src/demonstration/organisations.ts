import type { OrganisationKind, OrganisationLevel } from '@undersigned/domain';

export interface DemonstrationOrganisation {
  name: string;
  acronym: string | null;
  country: string | null;
  kind: OrganisationKind;
  level: OrganisationLevel;
}

const national =
  (kind: OrganisationKind, level: OrganisationLevel = 'national') =>
  (country: string, ...names: string[]): DemonstrationOrganisation[] =>
    names.map((spelt) => {
      const [name = spelt, acronym = null] = spelt.split(' | ');
      return { name, acronym, country, kind, level };
    });

const ngo = national('ngo');
const local = national('ngo', 'local');
const network = national('network');
const faith = national('faith-based');
const academic = national('academic');

const across = (
  level: OrganisationLevel,
  kind: OrganisationKind,
  ...names: string[]
): DemonstrationOrganisation[] =>
  names.map((spelt) => {
    const [name = spelt, acronym = null] = spelt.split(' | ');
    return { name, acronym, country: null, kind, level };
  });

/** Invented bodies, all 120 of them; a likeness to a real one would be an accident. */
export const demonstrationOrganisations: DemonstrationOrganisation[] = [
  // The first nine have people in the demonstration; `people.ts` names them.
  ...ngo('BE', 'Safe Harbour Brussels | SHB', 'Atelier Droits de l’Enfance | ADE'),
  ...ngo('IT', 'Porto Aperto Minori | PAM'),
  ...ngo('NL', 'Stichting Kind aan de Grens | SKG'),
  ...ngo('PL', 'Fundacja Jasny Dom | FJD'),
  ...ngo('GR', 'Aegean Children’s Legal Desk | ACLD'),
  ...across('regional', 'network', 'Guardians Across Europe | GAE', 'Young Voices on the Route | YVR'),
  ...across('international', 'igo', 'Intergovernmental Bureau on Child Mobility | IBCM'),

  ...ngo('AT', 'Kinder ohne Grenzzaun', 'Rechtsbüro Junge Ankunft | RJA'),
  ...ngo('BE', 'Tuteurs en Réseau | TER'),
  ...ngo('BG', 'Open Door Sofia', 'Svetli Pat Foundation'),
  ...ngo('HR', 'Centar Mali Most'),
  ...ngo('CY', 'Levantine Child Law Clinic'),
  ...ngo('CZ', 'Dětský přístav'),
  ...ngo('DK', 'Børn på Vej'),
  ...ngo('EE', 'Laste Sild | LS'),
  ...ngo('FI', 'Lapsen Suunta'),
  ...ngo(
    'FR',
    'Passerelle Jeunes Isolés | PJI',
    'Enfance Sans Attente',
    'La Cabane des Droits',
    'Accueil Calais Jeunes',
  ),
  ...ngo(
    'DE',
    'Bundesforum Junge Geflüchtete | BJG',
    'Kinderrechte Nordstern',
    'Anker für Ankommende',
    'Vormund Direkt',
  ),
  ...ngo('GR', 'Home for Lesvos Youth', 'Pireas Safe Zones'),
  ...ngo('HU', 'Nyitott Ablak Egyesület', 'Gyermekút Alapítvány'),
  ...ngo('IE', 'Liffey Children’s Rights Centre', 'First Welcome Ireland'),
  ...ngo('IT', 'Tutori di Sicilia', 'Avvocati per la Crescita', 'Binario Sicuro'),
  ...ngo('LV', 'Droša Osta'),
  ...ngo('LT', 'Vaiko Kelias'),
  ...ngo('LU', 'Kannerbréck Lëtzebuerg'),
  ...ngo('MT', 'Malta Minors’ Advice'),
  ...ngo('NL', 'Juristen voor Jeugd'),
  ...ngo('PL', 'Stowarzyszenie Zielona Granica Dzieci', 'Prawnicy dla Dzieci'),
  ...ngo('PT', 'Porto de Abrigo Jovem'),
  ...ngo('RO', 'Asociația Drumul Copilului', 'Centrul Pod de Lumină'),
  ...ngo('SK', 'Detský Most'),
  ...ngo('SI', 'Varna Pot'),
  ...ngo(
    'ES',
    'Puerta Sur Infancia',
    'Tutela Abierta',
    'Canarias Acoge Juventud',
    'Observatorio Ceuta Menores',
  ),
  ...ngo('SE', 'Barnens Väg', 'Ensamma Unga', 'Juridik för Barn i Norr'),
  ...ngo('GB', 'Kent Arrivals Youth Project', 'Thames Children’s Law Centre', 'North Sea Guardians'),
  ...ngo('CH', 'Kinderrecht Unterwegs'),
  ...ngo('AL', 'Ura për Fëmijët'),
  ...ngo('BA', 'Sigurna Staza Bihać'),
  ...ngo('RS', 'Kuća na Putu Beograd', 'Pravni Svetionik'),
  ...ngo('MK', 'Otvoren Prozorec Gevgelija'),
  ...ngo('XK', 'Hapi i Parë'),
  ...ngo('ME', 'Luka za Djecu'),
  ...ngo('MD', 'Casa de la Răscruce'),
  ...ngo('UA', 'Дім на дорозі', 'Діти понад кордонами'),
  ...ngo('TR', 'Yol Çocukları Derneği', 'Güvenli Liman İzmir'),
  ...ngo('TN', 'Jeunes Rives Tunis', 'جمعية مرفأ الطفولة'),
  ...ngo('MA', 'Enfance et Détroit'),
  ...ngo('LB', 'Beirut Child Protection Circle'),
  ...ngo('EG', 'Nile Delta Young Movers'),
  ...ngo('SN', 'Pirogue Citoyenne', 'Enfants du Fleuve'),
  ...ngo('NE', 'Agadez Accueil Mineurs'),
  ...ngo('ML', 'Sahel Enfance Mobile'),
  ...ngo('NG', 'Benin City Girls’ Return Project'),
  ...ngo('KE', 'Dadaab Learning Trust'),
  ...ngo('ET', 'Horn Youth Protection Initiative'),
  ...ngo('AF', 'Herat Family Tracing Group'),
  ...ngo('BD', 'Chittagong Children’s Passage'),

  ...local('BE', 'Wijkhuis De Overkant'),
  ...local('IT', 'Circolo Ventimiglia Accoglie'),
  ...local('FR', 'Collectif Briançon Jeunes Montagnes'),
  ...local('GB', 'Dover Families Welcome'),
  ...local('DE', 'Freundeskreis Hafenviertel'),
  ...local('ES', 'Vecinas de Algeciras con la Infancia'),

  ...network('DE', 'Landesnetz Vormundschaft'),
  ...network('ES', 'Red Infancia en Frontera | RIF'),
  ...network('IT', 'Rete Minori in Cammino | RMC'),
  ...network('GR', 'Hellenic Network for Minors in Transit | HNMT'),
  ...network('GB', 'Young Arrivals Alliance | YAA'),
  ...network('SE', 'Nätverket Barn på Flykt'),

  ...faith('BE', 'Sint-Maarten Jeugdopvang'),
  ...faith('DE', 'Diakonische Kinderbrücke'),
  ...faith('PL', 'Dom Świętej Anny dla Dzieci'),
  ...faith('IT', 'Opera Buon Cammino'),

  ...academic('NL', 'Centre for Childhood and Borders'),
  ...academic('GB', 'Migration and Youth Law Clinic, Northbridge'),
  ...academic('BE', 'Observatoire universitaire des enfances mobiles'),

  ...across(
    'regional',
    'network',
    'Alliance for Alternatives to Child Detention | AACD',
    'Mediterranean Minors Network | MMN',
    'Balkan Route Children’s Forum | BRCF',
    'Nordic Council of Guardians | NCG',
  ),
  ...across(
    'international',
    'network',
    'Global Desk for Children in Migration | GDCM',
    'World Forum of Youth Lawyers | WFYL',
    'Statelessness and Childhood Initiative | SCI',
  ),
  ...across(
    'international',
    'ngo',
    'Childhood Without Walls International',
    'Lantern Relief',
    'Defenders of the Young',
  ),
  ...across(
    'international',
    'igo',
    'Joint Office for Family Tracing | JOFT',
    'Standing Conference on Youth and Displacement | SCYD',
    'Regional Commission for Child Protection at Borders | RCCPB',
    'Mediterranean Secretariat for Young Persons | MSYP',
    'Assembly Rapporteur’s Office for Children | AROC',
  ),
];
