export { testCast, testCoalition, testContext, type TestContext } from './test-context.js';
export { testRewrite, testRound, testSignOn, testStatement } from './test-round.js';
