export {
  anchorFromBlock,
  anchorFromQuote,
  anchorFromRange,
  anchorResolver,
  resolveAnchor,
} from './anchor-codec.js';
export type { ResolvedAnchor } from './anchor-codec.js';
