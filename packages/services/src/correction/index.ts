export { applyCorrection, type AppliedCorrection } from './apply.js';
export { classPassage } from './class-passage.js';
export { changesIn, passageTitle, tellDifferences, type ToldDifferences } from './differences.js';
export { dropCorrection } from './drop.js';
export {
  getCorrection,
  latestCorrection,
  listCorrections,
  type CorrectionView,
  type NamedClass,
} from './get.js';
export { proposeCorrection } from './propose.js';
export { startCorrection } from './start.js';
