/**
 * Calls `stop` once, on Ctrl-C, on SIGTERM, or when the process that started this one has gone: npm hands
 * SIGTERM to a shell that does not pass it on, and the servers would keep their ports for ever.
 */
export function stopOnSignal(stop) {
  let asked = false;
  const once = () => {
    if (asked) return;
    asked = true;
    stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, once);
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) once();
  }, 500).unref();
}
