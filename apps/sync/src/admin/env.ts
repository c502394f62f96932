import { readEnv, type Env } from '../env.js';

/** What the operator's command reads: like a server, but it listens nowhere and signs nothing. */
export interface AdminEnv extends Omit<Env, 'AUTH_SECRET'> {
  /** Where relative file names count from: npm changes the folder. */
  startedIn: string;
  /** Whole, for the tools this command starts. */
  whole: NodeJS.ProcessEnv;
}

/** Parses the environment. Throws one error that names every variable at fault. */
export function readAdminEnv(environment: NodeJS.ProcessEnv): AdminEnv {
  const { AUTH_SECRET: _unused, ...env } = readEnv({ ...environment, AUTH_SECRET: unusedSecret });
  return {
    ...env,
    startedIn: environment.INIT_CWD ?? process.cwd(),
    whole: environment,
  };
}

/** The environment this process was started with. */
export const ownEnvironment = (): NodeJS.ProcessEnv => process.env;

const unusedSecret = 'the operator’s command signs nothing';
