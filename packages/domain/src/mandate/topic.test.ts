import { describe, expect, it } from 'vitest';
import {
  commonTopics,
  continuedTopics,
  spelledAsBefore,
  splitTopics,
  topicKey,
  topicsSchema,
} from './topic.js';

describe('[A4] topics', () => {
  it('are the same in any case, with any blanks, in any encoding', () => {
    const [composed, decomposed] = ['Rétention', 'Rétention'].map((text, index) =>
      text.normalize(index === 0 ? 'NFC' : 'NFD'),
    );
    expect(composed).not.toBe(decomposed);
    expect(topicKey(` ${composed} `)).toBe(topicKey(decomposed?.toUpperCase() ?? ''));
    expect(topicKey('family   reunification')).toBe(topicKey('Family reunification'));
    expect(topicKey('detention')).not.toBe(topicKey('detentions'));
  });

  it('are kept once each, in the spelling that came first', () => {
    expect(topicsSchema.parse(['Detention ', 'detention', 'Schools'])).toEqual(['Detention', 'Schools']);
    expect(spelledAsBefore(['DETENTION', 'schools'], ['Detention', 'detention'])).toEqual([
      'Detention',
      'schools',
    ]);
  });

  it('are typed in one line, in any script', () => {
    expect(splitTopics('detention, family reunification;; احتجاز، تعليم ')).toEqual([
      'detention',
      'family reunification',
      'احتجاز',
      'تعليم',
    ]);
    expect(splitTopics(' , ')).toEqual([]);
  });

  it('go on from what was typed, with those that are in use and not in it', () => {
    const used = ['Detention', 'schools'];
    expect(continuedTopics('', used)).toEqual(used);
    expect(continuedTopics('det', used)).toEqual(used);
    expect(continuedTopics('detention,', used)).toEqual(['detention, schools']);
    expect(continuedTopics('detention,  sch', used)).toEqual(['detention,  schools']);
    expect(continuedTopics('تعليم،sch', used)).toEqual(['تعليم،Detention', 'تعليم،schools']);
  });

  it.each([['one, two'], ['!'], [''], ['a'.repeat(61)], ['a\u0007b']])('%j is none', (topic) => {
    expect(topicsSchema.safeParse([topic]).success).toBe(false);
  });

  it('are found among others whatever their spelling', () => {
    expect(commonTopics(['Detention', 'Schools'], ['detention', 'guardians'])).toEqual(['Detention']);
  });
});
