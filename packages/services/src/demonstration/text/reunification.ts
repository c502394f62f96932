import type { DemonstrationRemarks } from '../remarks.js';

export const reunificationTitle = 'Que l’on retrouve les leurs sans attendre';

/** Published with its list; written in French. */
export const reunificationText = `## Ce que nous voyons

Un enfant qui arrive seul a presque toujours quelqu’un quelque part : une mère restée de l’autre côté de la mer, un frère aîné déjà installé dans un autre pays, une tante qui attend devant une gare. Le droit européen lui promet de les rejoindre. Il faut aujourd’hui, en moyenne, plus d’un an pour que cette promesse soit tenue.

Pendant cette année-là, l’enfant vit dans une attente que personne ne sait lui expliquer. Il change de foyer, il apprend une langue dont il espère ne pas avoir besoin, il compte les jours. Certains n’attendent plus et repartent seuls sur la route.

Nos associations accompagnent ces enfants et leurs familles des deux côtés des frontières. Ce que nous décrivons n’est pas l’exception.

## Ce qui retarde

Les dossiers sont incomplets parce que l’on demande à des enfants des pièces que seuls des adultes, et parfois aucun État, pourraient fournir.

Les tests d’identité arrivent à la fin de la procédure alors qu’ils devraient en être le premier pas, lorsqu’ils sont nécessaires.

Les administrations de deux pays s’écrivent par des canaux que l’enfant, son tuteur et son avocat ne voient pas. Une question reste sans réponse pendant des mois sans que nul ne sache laquelle.

Enfin, celui qui devient majeur pendant l’attente perd le droit qu’il avait en arrivant. Le temps de l’administration lui est compté comme une faute.

## Ce que nous demandons

1. Que toute demande de réunion familiale d’un enfant soit décidée **dans les trois mois**, et que le silence vaille accord.
2. Que l’âge retenu soit celui du **jour de l’arrivée**.
3. Que la parole de l’enfant et de ses proches suffise à ouvrir le dossier, la preuve venant ensuite et sans frais pour eux.
4. Qu’un **interlocuteur unique** soit nommé dans chaque pays, joignable par le tuteur et par l’enfant.
5. Que la famille accueillie reçoive, dès l’arrivée de l’enfant, le même soutien que toute autre famille.

Nous savons que les mêmes services qui prennent un an peuvent décider en six semaines, car ils l’ont fait lorsqu’une guerre l’a exigé. Ce qui a été possible pour certains doit le devenir pour tous.`;

/** What was said while it was in review, and what became of it. */
export const reunificationRemarks: DemonstrationRemarks = {
  threads: [
    {
      by: 'member',
      quote: 'dans les trois mois',
      labels: ['legal'],
      body: 'Le règlement parle de deux mois pour la réponse. Trois mois, est-ce réponse comprise ?',
      replies: [{ by: 'secondFocalPoint', body: 'Oui : demande, réponse et notification.' }],
      resolved: { by: 'secondFocalPoint', outcome: 'settled', reason: 'Trois mois en tout.' },
    },
    {
      by: 'greekMember',
      quote: 'une tante qui attend devant une gare',
      labels: ['wording'],
      body: 'Une belle phrase ; gardons-la.',
      resolved: { by: 'secondFocalPoint', outcome: 'accepted', reason: null },
    },
    {
      by: 'dutchMember',
      quote: 'que le silence vaille accord',
      labels: ['red-line'],
      body: 'Notre droit ne connaît pas l’accord tacite. Nous ne pourrions pas signer « le silence vaut accord ».',
      resolved: {
        by: 'secondFocalPoint',
        outcome: 'rejected',
        reason: 'La réunion du 3 a maintenu la phrase ; une réserve reste possible à la signature.',
      },
    },
  ],
  suggestions: [
    {
      by: 'youthMember',
      quote: 'Certains n’attendent plus',
      replacement: 'Beaucoup n’attendent plus',
      reason: 'Dans notre groupe, c’est la majorité.',
      decided: {
        by: 'secondFocalPoint',
        kind: 'reject',
        reason: 'Nous n’avons pas de chiffre pour l’écrire.',
      },
    },
    {
      by: 'polishMember',
      quote: 'le même soutien que toute autre famille',
      replacement: 'un soutien comparable à celui de toute autre famille',
      reason: 'Chez nous les aides dépendent du titre de séjour.',
      decided: { by: 'polishMember', kind: 'withdraw' },
    },
  ],
};
