export { record } from './activity/record.js';
export { createCoalition } from './coalition/index.js';
export { contextOn, type Context } from './context.js';
export { createOrganisation } from './organisation/index.js';
export { parseInput } from './refusal/parse-input.js';
export { orRefuse, Refused } from './refusal/refused.js';
