import { describe, expect, it } from 'vitest';
import { fieldOfRefusal, stepOfField } from './round-steps';

describe('a refusal of a new round', () => {
  it.each([
    ['closesAt', 'when'],
    ['policy.eligibility', 'who'],
    ['policy.languages.0', 'seen'],
    ['policy.reminders.2', 'goal'],
  ])('of %s leads to the step “%s”', (named, step) => {
    expect(stepOfField(fieldOfRefusal(named))).toBe(step);
  });

  it('of something that nobody typed leads nowhere', () => {
    expect(stepOfField(fieldOfRefusal('somethingElse'))).toBeUndefined();
  });
});
