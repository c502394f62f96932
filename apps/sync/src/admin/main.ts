import { ownEnvironment } from './env.js';
import { runCommand } from './run.js';

// Standard output is for one JSON object and nothing else: scripts read it.
const { exitCode, printed } = await runCommand(process.argv.slice(2), ownEnvironment());
process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
process.exitCode = exitCode;
