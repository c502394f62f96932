export { testCast, testCoalition, testContext, type TestContext } from './test-context.js';
export { testRound, testSignOn, testStatement } from './test-round.js';
