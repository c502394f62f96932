import type { QuestionState } from '@undersigned/domain';

export const consultationTitle = 'Consultation on the action plan for children in migration';

export interface DemonstrationQuestion {
  label: string;
  prompt: string;
  limit: number;
  /** Who leads it, by the name in `organisations.ts`. */
  lead: string | null;
  state: QuestionState;
  answer: string | null;
}

/** A response that has been started: some answers are ready, one is over its limit, two are still empty. */
export const consultationQuestions: DemonstrationQuestion[] = [
  {
    label: '1',
    prompt: 'Which gaps do you see in the protection of unaccompanied children on arrival?',
    limit: 1_000,
    lead: 'Guardians Across Europe',
    state: 'ready',
    answer: `Three gaps weigh most. First, **time**: in eleven of the countries in which we work a guardian is appointed only after the first interview, and often after the assessment of age, so that the child goes through both alone. Second, **place**: children are lodged for weeks in halls meant for adults, because the reception places reserved for them are counted once a year and not once a week. Third, **information**: leaflets are handed out in languages the child may speak but cannot read.

All three can be measured, and we propose that the action plan measure them: days until a guardian is appointed, nights spent in places for adults, and children who can say in their own words what happens next.`,
  },
  {
    label: '2',
    prompt:
      'How could the Union support Member States in providing alternatives to the detention of children?',
    limit: 1_000,
    lead: 'Porto Aperto Minori',
    state: 'drafting',
    answer: `The Union already pays for closed places through the same funds that could pay for open ones. The simplest support is therefore a rule on spending: no European money for a facility in which a child can be locked in, and a share of at least forty per cent of reception funding for housing in the community with case management.

Beyond money, Member States ask us for practice. We suggest a standing exchange between the authorities of those regions that have stopped detaining children and those that still do: two visits a year, with the children’s own organisations at the table, and a public note on what was seen. Italian and Nordic experience shows that a written plan for each family, made within ten days, is what keeps families in contact.

Finally, the Commission should publish each year how many children were detained, where and for how long. What is not counted is not ended; and what is counted only as “persons in a family unit” is not counted either. Members report that ministries answer parliamentary questions with numbers that differ by half from those of the police.`,
  },
  {
    label: '3',
    prompt: 'What should be done so that children in migration go to school?',
    limit: 1_000,
    lead: 'Fundacja Jasny Dom',
    state: 'drafting',
    answer: `A place in a school near the reception centre **within thirty days**, whatever the stage of the procedure. Preparatory classes should be a bridge of months, not a separate building of years.

Still to be added: figures from the three border regions, and the example of the shared bus.`,
  },
  {
    label: '4a',
    prompt: 'Are existing procedures for family reunification accessible to children?',
    limit: 2_500,
    lead: 'Atelier Droits de l’Enfance',
    state: 'to-do',
    answer: null,
  },
  {
    label: '4b',
    prompt: 'If not, what would make the largest difference within two years?',
    limit: 2_500,
    lead: 'Atelier Droits de l’Enfance',
    state: 'to-do',
    answer: null,
  },
  {
    label: '5',
    prompt: 'How should children and young people take part in carrying out the action plan?',
    limit: 5_000,
    lead: 'Young Voices on the Route',
    state: 'drafting',
    answer: `We asked forty-one young people in nine countries what “taking part” had meant to them so far. Most had been invited once, to tell their story; none had been told what became of it.

They propose three things:

- a council of young people with experience of migration, paid for their time, that reads the draft of every measure under the plan and gets a written answer;
- the same questions asked every year, in every reception centre, by somebody who does not work there;
- a person in the Commission whose name they know.`,
  },
];
