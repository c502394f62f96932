export { testCoalition, testContext, type TestContext } from './test-context.js';
