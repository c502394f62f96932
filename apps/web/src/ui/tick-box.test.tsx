import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnswerToTicks, TickBox } from './tick-box';
import { boxOf, tickedIn } from './ticks';

type Answer = Parameters<typeof AnswerToTicks>[0]['value'];

/** Which of two boxes stand ticked, of which the second one is ticked before anybody touches it. */
const ticked = (answer: Answer): boolean[] => {
  const markup = renderToStaticMarkup(
    <AnswerToTicks value={answer}>
      <TickBox name={boxOf('to', 'one')} />
      <TickBox name={boxOf('to', 'two')} isTicked />
    </AnswerToTicks>,
  );
  return (markup.match(/<input[^>]*>/g) ?? []).map((box) => box.includes('checked=""'));
};

describe('the boxes of a list', () => {
  it('stand as they were sent after a refusal, and as the page has them otherwise', () => {
    expect(ticked({ kind: 'idle' })).toEqual([false, true]);
    expect(ticked({ kind: 'refused', typed: { 'to:one': 'on' } })).toEqual([true, false]);
    expect(ticked({ kind: 'refused', typed: {} })).toEqual([false, false]);
    expect(ticked({ kind: 'refused' })).toEqual([false, true]);
    expect(ticked({ kind: 'done' })).toEqual([false, true]);
  });

  it('say which of that list are ticked', () => {
    const form = new FormData();
    for (const name of ['to:one', 'reason', boxOf('to', 'two'), 'together:three']) form.append(name, 'on');
    expect(tickedIn(form, 'to')).toEqual(['one', 'two']);
  });
});
