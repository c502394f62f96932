import { readFileSync } from 'node:fs';

/** Resident memory of a process in MiB (Linux); nought where there is no /proc. */
export function memoryOf(pid: number | undefined): number {
  try {
    const kib = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kib ?? 0) / 1024);
  } catch {
    return 0;
  }
}
