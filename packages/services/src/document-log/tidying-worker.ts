import { answerJobs } from '../thread/answer-jobs.js';
import { tidied } from './tidy.js';

answerJobs(tidied);
