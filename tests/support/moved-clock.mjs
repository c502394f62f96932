// Loaded before anything else (node --import), it moves what `Date` says by the milliseconds that stand, as one
// 64-bit whole number, in the file MOVED_CLOCK. Timers and performance.now() go on as they are. Programs that are not
// told of a file, such as a build before the start, keep their time.
import { openSync, readSync } from 'node:fs';

if (process.env.MOVED_CLOCK) moveClock(openSync(process.env.MOVED_CLOCK, 'r'));

function moveClock(file) {
  const bytes = Buffer.alloc(8);
  const realNow = Date.now;
  const now = () => {
    readSync(file, bytes, 0, 8, 0);
    return realNow() + Number(bytes.readBigInt64LE());
  };
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, target) => Reflect.construct(real, given.length === 0 ? [now()] : given, target),
    apply: (real) => new real(now()).toString(),
  });
  Date.now = now;
  Date.prototype.constructor = Date;
}
