import type { DemonstrationRemarks } from '../remarks.js';
import type { DemonstrationPersonKey } from '../people.js';

export const guardianshipTitle = 'A guardian from the first day';

/** In the middle of its review. */
export const guardianshipText = `## Why we write

Every year thousands of children cross a European border without a parent beside them. The law of every Member State promises them a guardian. In practice the promise is often kept late, and sometimes only on paper.

A guardian is the one adult whose task is this child: who explains what is happening, who asks for a doctor and a school place, who sits beside the child in the interview, and who says no when a decision would harm. Without that person every other right stays a sentence in a directive.

Our organisations accompany children in twenty-six countries. What we describe here is what we see each week: children who wait, children who are asked to sign what nobody has read to them, and children who leave in the night because no one had earned their trust.

## What we see

In several countries a guardian is appointed only after the age of the child has been settled. The child thus goes through the age assessment, the most consequential procedure of the first weeks, alone.

Where guardians are appointed on time, many are responsible for more children than they can know. A guardian with sixty files does not accompany sixty children; they sign sixty sets of papers.

Guardians who are employed by the authority that also decides on return cannot be independent, however good their will. Children notice this before lawyers do.

Guardianship ends on the eighteenth birthday, from one day to the next. Young people lose in that same week the guardian, the place to live and often the right to stay, and they tell us that they began to fear the date a year before.

## What we ask

We call on the Member States and the European institutions to agree on the following, and to put a date beside each.

1. **A guardian within five working days** of the moment an authority learns that a child is alone, and in any case before the first interview and before any assessment of age.
2. **A limit on the number of children for each guardian**, set by law, and never above twenty; lower where children live far apart or have been trafficked.
3. **Independence in law and in fact.** No guardian should be employed, instructed or evaluated by an authority that decides on the asylum, return or detention of the child.
4. **Training and supervision** that are paid for, repeated every year, and open to volunteers on the same terms.
5. **A complaint procedure that a child can use** without the help of the guardian, in a language the child reads or by voice message, with an answer within fifteen days.
6. **Support until twenty-one** for every young person who wants it, so that nobody loses home, school and counsel on one birthday.

## What it takes

None of this is new. Four Member States already appoint within three days. Two have set a limit by law. One pays for support until twenty-three, and has found that it costs less than the emergency places it no longer needs.

What is missing is a common floor. Children who are moved from one country to another under European rules should not lose on the way the one person who speaks for them; the guardian of the first country should hand over to the guardian of the second, in writing and in conversation.

We ask that the proposals now before the Parliament and the Council be read with one question in mind: on the first day, who is at this child’s side?`;

export interface DemonstrationPosition {
  by: DemonstrationPersonKey;
  /** As the text is numbered. */
  paragraph: string;
  stance: 'support' | 'live-with' | 'red-line';
  lift?: string;
}

export const guardianshipPositions: DemonstrationPosition[] = [
  { by: 'drafter', paragraph: '8.1', stance: 'support' },
  {
    by: 'greekMember',
    paragraph: '8.1',
    stance: 'red-line',
    lift: 'Within five days, without “working”.',
  },
  { by: 'polishMember', paragraph: '8.1', stance: 'live-with' },
  {
    by: 'dutchMember',
    paragraph: '8.2',
    stance: 'red-line',
    lift: 'Never above fifteen, or no number at all.',
  },
  { by: 'polishMember', paragraph: '8.2', stance: 'support' },
  { by: 'member', paragraph: '8.2', stance: 'support' },
  { by: 'polishMember', paragraph: '8.3', stance: 'live-with' },
  { by: 'youthMember', paragraph: '8.6', stance: 'support' },
  { by: 'member', paragraph: '5', stance: 'live-with' },
  { by: 'youthMember', paragraph: '3', stance: 'support' },
];

export const guardianshipThreads: DemonstrationRemarks['threads'] = [
  {
    by: 'greekMember',
    quote: 'within five working days',
    labels: ['wording', 'legal'],
    body: 'On the islands five working days is two weeks in August. Could we say “within five days”, without “working”?',
    replies: [
      {
        by: 'drafter',
        body: 'Agreed for the islands. The Nordic members need “working” for their courts, though.',
      },
      {
        by: 'focalPoint',
        body: 'Let us take this to the meeting on Thursday; both readings are on the list.',
      },
    ],
    resolved: { by: 'focalPoint', outcome: 'meeting', reason: 'Both readings are on the list for Thursday.' },
  },
  {
    by: 'dutchMember',
    quote: 'never above twenty',
    labels: ['red-line'],
    body: 'Our national rule says fifteen. If the joint text says twenty, our ministry will quote it back at us. “Never above fifteen”?',
    replies: [
      {
        by: 'polishMember',
        body: 'Fifteen would be out of reach here for years; we could still sign with twenty and “lower where possible”.',
      },
    ],
  },
  {
    by: 'youthMember',
    quote: 'children who leave in the night because no one had earned their trust',
    body: 'Please keep this sentence. The young people in our group read it and said: yes, that is why.',
  },
  {
    by: 'guest',
    quote: 'The law of every Member State promises them a guardian.',
    labels: ['legal', 'fact'],
    body: 'One Member State speaks of a “representative” and limits the role to the asylum procedure. A footnote would keep the sentence correct.',
    replies: [{ by: 'drafter', body: 'Thank you. We add the footnote and keep the sentence.' }],
    resolved: {
      by: 'drafter',
      outcome: 'partly',
      reason: 'A footnote comes with the next draft; the sentence stays.',
    },
  },
  {
    by: 'member',
    quote: 'A guardian with sixty files does not accompany sixty children; they sign sixty sets of papers.',
    body: 'Strong, but volunteers in Italy may feel accused. “cannot accompany … ; they can only sign …”?',
    labels: ['wording'],
    resolved: {
      by: 'focalPoint',
      outcome: 'rejected',
      reason: 'We keep it: the sentence before speaks of appointment, not of volunteers.',
    },
  },
  {
    by: 'secondFocalPoint',
    quote: 'Support until twenty-one',
    body: 'En français « jusqu’à vingt et un ans » : nos membres demandent d’ajouter « au moins ».',
  },
  {
    by: 'polishMember',
    quote: 'No guardian should be employed, instructed or evaluated by an authority',
    body: 'With us guardians are appointed by the family court and paid by the county. The county does not decide on asylum, so we can live with this wording.',
    resolved: { by: 'polishMember', outcome: 'settled', reason: null },
  },
  {
    by: 'greekMember',
    quote: 'Four Member States already appoint within three days.',
    labels: ['fact'],
    givenTo: 'drafter',
    body: 'Which four? We will be asked. I can find sources for three.',
    replies: [{ by: 'youthMember', body: 'The fourth is in the annex of last year’s survey, page 12.' }],
  },
  {
    by: 'member',
    quote: null,
    body: 'Overall: this is ready for us. Our board meets on Monday and can clear it if paragraph numbers do not move much.',
  },
  {
    by: 'focalPoint',
    quote: 'never above twenty',
    amongDrafters: true,
    body: 'If we go to fifteen, we may lose the eastern members; if we stay at twenty, the Dutch ones. Can somebody call both before Thursday?',
    replies: [{ by: 'drafter', body: 'I call Hanna tomorrow, and Femke after that.' }],
  },
];

export const guardianshipSuggestions: DemonstrationRemarks['suggestions'] = [
  {
    by: 'greekMember',
    quote: 'five working days',
    replacement: 'five days',
    reason: 'On the islands five working days is two weeks in August.',
    supportedBy: ['youthMember', 'member'],
  },
  {
    by: 'dutchMember',
    quote: 'never above twenty',
    replacement: 'never above fifteen',
    reason: 'Our national rule says fifteen, and our ministry would quote a higher number back at us.',
    supportedBy: ['youthMember'],
  },
  {
    by: 'polishMember',
    quote: 'never above twenty',
    replacement: 'twenty at most, and fewer wherever possible',
    reason: 'Fifteen is out of reach here for years.',
    decided: { by: 'focalPoint', kind: 'meeting', reason: 'Both numbers are on the list for Thursday.' },
  },
  {
    by: 'youthMember',
    quote: 'in writing and in conversation',
    replacement: 'in writing and in conversation, with the child in the room',
    reason: 'It is about us.',
    supportedBy: ['polishMember', 'greekMember'],
    decided: { by: 'drafter', kind: 'accept', reason: null },
  },
  {
    by: 'member',
    quote: 'they sign sixty sets of papers',
    replacement: 'they can only sign sixty sets of papers',
    reason: 'Volunteers in Italy may feel accused.',
    decided: { by: 'focalPoint', kind: 'reject', reason: 'The sentence speaks of those who appoint.' },
  },
  {
    by: 'polishMember',
    quote: 'than the emergency places it no longer needs',
    replacement: 'than emergency places',
    reason: 'The figure is three years old.',
    decided: { by: 'polishMember', kind: 'withdraw' },
  },
  {
    by: 'secondFocalPoint',
    quote: 'Support until twenty-one',
    replacement: 'Support at least until twenty-one',
    reason: 'Plusieurs de nos membres vont déjà plus loin.',
    supportedBy: ['youthMember'],
  },
];
