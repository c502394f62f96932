import { workerData } from 'node:worker_threads';
import { answerJobs } from '@undersigned/services';
import { openContext, type Whereabouts } from '../context.js';
import { chores, type ChoreJob } from './chore.js';

// What the thread was started with: `ChoresThread` alone starts it.
const ctx = openContext(workerData as Whereabouts);

answerJobs(({ chore, documentId }: ChoreJob) => chores[chore](ctx, documentId));
