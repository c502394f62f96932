/**
 * Everything that reads bytes from outside, by name. Each is a pure function of its input, which may
 * take its time, and runs in a worker that can be killed. Each is loaded when it is asked for, so that a worker
 * for a table does not wait for what reads texts.
 */
export const foreignFileTasks = {
  text: async () => (await import('../document/read-text.js')).readText,
  logo: async () => (await import('../organisation/logo/draw.js')).drawLogo,
  organisations: async () => (await import('../organisation/import/plan.js')).planFile,
  signOns: async () => (await import('../sign-on/import/read-file.js')).readSignOnFile,
} satisfies Record<string, () => Promise<ForeignFileTask>>;

export type ForeignFileTask = (input: never) => unknown;

type Loaders = typeof foreignFileTasks;
export type ForeignFileTasks = { [N in keyof Loaders]: Awaited<ReturnType<Loaders[N]>> };
