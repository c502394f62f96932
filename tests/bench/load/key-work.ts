/** What the browser has to be asked to note down for `keyWorks`. */
export const keyWorkCategories = [
  'disabled-by-default-devtools.timeline',
  'devtools.timeline',
  'blink.user_timing',
];

/** What the page has to mark: a key that comes in, and the letter that it puts into the text. */
export const keyMarks = { pressed: 'key-pressed', typed: 'key-typed' };

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
}

interface Stretch {
  from: number;
  to: number;
}

/**
 * From what Chromium noted down: for each key the milliseconds the page worked from the key until the picture with its
 * letter went to be drawn. Waiting for the screen is no work; what comes after the picture is another's.
 *
 * A message that the page sends itself would not do: Chromium keeps it back until a key's picture is drawn.
 */
export function keyWorks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const pressed = traceEvents.filter(({ name }) => name === keyMarks.pressed);
  const [first] = pressed;
  const ofPage = traceEvents.filter(({ pid, tid }) => pid === first?.pid && tid === first.tid);
  const typed = ofPage.filter(({ name }) => name === keyMarks.typed).map(({ ts }) => ts);
  const tasks = stretchesOf(ofPage, 'RunTask');
  const pictures = stretchesOf(ofPage, 'Commit');
  return pressed.flatMap(({ ts: from }) => {
    const letter = typed.find((ts) => ts >= from);
    const picture = letter === undefined ? undefined : pictures.find((each) => each.from > letter);
    return picture ? [workIn(tasks, { from, to: picture.to }) / 1_000] : [];
  });
}

const stretchesOf = (events: TraceEvent[], wanted: string): Stretch[] =>
  events
    .filter(({ name, dur }) => name === wanted && dur !== undefined)
    .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }))
    .sort((one, other) => one.from - other.from);

const workIn = (tasks: Stretch[], { from, to }: Stretch): number =>
  tasks.reduce((sum, task) => sum + Math.max(0, Math.min(task.to, to) - Math.max(task.from, from)), 0);
