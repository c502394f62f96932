export { organisationsOf108, twelveParagraphs } from './coalition-of-108.js';
export { testCast, testCoalition, testContext, type TestContext } from './test-context.js';
export {
  testApplyAccepted,
  testMaterialChange,
  testOpenText,
  testRewrite,
  testRound,
  testSignOn,
  testStatement,
} from './test-round.js';
