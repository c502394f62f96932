/**
 * How many letters must be changed, added, dropped or swapped with their neighbour to make one text the other;
 * `limit + 1` as soon as it is more than `limit`. Only a band of that width is looked at, which keeps it cheap
 * over a whole directory.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  let before: number[] = [];
  let previous: number[] = [];
  for (let column = 0; column <= Math.min(b.length, limit); column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const current: number[] = [];
    let best = beyond;
    if (row <= limit) best = current[0] = row;
    for (let column = Math.max(1, row - limit); column <= Math.min(b.length, row + limit); column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (previous[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
        (previous[column - 1] ?? beyond) + (same ? 0 : 1),
      );
      if (isSwap(a, row, b, column)) cost = Math.min(cost, (before[column - 2] ?? beyond) + 1);
      current[column] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return beyond;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? beyond, beyond);
}

function isSwap(a: string, row: number, b: string, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}
