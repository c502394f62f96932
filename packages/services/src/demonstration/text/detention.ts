export const detentionTitle = 'No child behind a fence';

/** Open for sign-on. */
export const detentionText = `## Where we stand

A child who is locked up because of a paper that an adult does not hold is punished for something the child has not done. We have seen it in airports, in tents beside a runway, in police stations called by gentler names. It harms in days, and the harm stays for years.

The rules now being negotiated would allow children to be held at the border “as a last resort” and “for the shortest possible time”. We know these words. In every country in which they became law, they became practice.

## What we have learnt

Alternatives exist and work. Families who are received in ordinary housing, with somebody who explains the procedure and visits every week, stay in touch with the authorities in more than nine cases out of ten. It costs a third of a guarded place.

No child we have accompanied understood the difference between a closed centre and a prison. Most of them asked the same question: what did I do?

Staff are harmed as well. Officers who joined to protect a border tell us that they did not join to lock the door behind a six-year-old.

## What we ask

States should end the detention of children in all circumstances, and of their parents with them, in law as well as in practice.

No facility in which children are kept should be locked, and no procedure at a border should depend on their being kept there.

Every child who arrives should be lodged, from the first night, in a place meant for children, with a guardian where no parent is present.

The money now foreseen for closed places should be moved, in the same budget year, to reception in the community and to the organisations that make it work.

Independent monitors, among them people who have themselves been detained as children, should be able to enter every place of first arrival without notice.

Until the law has changed, every day that a child spends behind a lock should be counted and published, by country and by place.

We will read the final text with a single test: may a child be locked in under it? If the answer is yes, it is not a compromise but a defeat, and we will say so.`;

/** Names and titles of those who sign for an organisation; any likeness would be an accident. */
export const signatoryNames = [
  'Marta Kovács',
  'Jonas Lind',
  'Leila Ben Amor',
  'Tomás Ribeiro',
  'Sofia Andreou',
  'Pieter van Houten',
  'Agnieszka Wrona',
  'Luca Ferri',
  'Nadia Rahimi',
  'Owen Gallagher',
  'Ingrid Solheim',
  'Mihai Dragan',
  'Céline Marchand',
  'Katarina Horvat',
  'Samuel Okafor',
  'Beatriz Montero',
];

export const signatoryTitles = ['Director', 'Secretary General', 'Chair', 'Head of Advocacy', 'Coordinator'];
