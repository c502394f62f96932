import type { Standing } from '@undersigned/domain';
import type { Page } from 'playwright-core';
import { words } from './words.js';

export interface ShownStandings {
  /** Of those who may sign: signed, lapsed, in clearance, declined, objecting, silent. */
  asked: number[];
  /** Of those who may support: supporting, silent. */
  observers: number[];
}

/** Where the organisations stand, counted line by line in the table that a focal point has on the screen of a round. */
export async function shownStandings(page: Page, address: string): Promise<ShownStandings> {
  const say = (place: string) => words('en')(`round.standing.${place}`);
  await page.goto(address);
  const table = page.getByRole('table').filter({ hasText: say('standing') });
  const column = await table
    .locator('thead th')
    .evaluateAll((cells, name) => cells.findIndex((cell) => cell.textContent === name), say('standing'));
  const lines = await table.locator('tbody tr').evaluateAll(
    (rows, [at, observer]) =>
      rows.map((row) => ({
        isObserver: [...row.querySelectorAll('th span')].some((note) => note.textContent === observer),
        standing: row.children[at]?.querySelector(':scope > div')?.textContent ?? '',
      })),
    [column, say('observer')] as const,
  );
  const count = (isObserver: boolean, ...of: Standing[]): number => {
    const labels = of.map((standing) => words('en')(`round.standings.${standing}`));
    return lines.filter((line) => line.isObserver === isObserver && labels.includes(line.standing)).length;
  };
  return {
    asked: [
      count(false, 'signed', 'reservation'),
      count(false, 'lapsed'),
      count(false, 'clearance'),
      count(false, 'declined'),
      count(false, 'objects'),
      count(false, 'invited', 'seen'),
    ],
    observers: [count(true, 'supports'), count(true, 'invited', 'seen')],
  };
}

/** What the board shows at that moment: the number, the time left, and how many stand in each column. */
export async function shownBoard(page: Page, address: string, moment: Date) {
  await page.clock.setFixedTime(moment);
  await page.goto(address);
  const timer = page.getByRole('timer');
  const closed = page.getByText(words('en')('round.board.closed'), { exact: true });
  await timer.or(closed).waitFor();
  return {
    number: await page.locator('.board-number').innerText(),
    clock: await timer.or(closed).innerText(),
    columns: await page.locator('.board-columns h2').allInnerTexts(),
  };
}
