export { hasNodeAttribute, isMark, isNodeAttribute } from './attribute-rules.js';
export { newBlockId, isBlockId, withBlockIds } from './block-id.js';
export { applyMarkRule, applyNodeRule } from './document-json.js';
export type {
  DocumentJson,
  MarkAttributes,
  MarkJson,
  MarkRules,
  NodeAttributes,
  NodeJson,
  NodeRules,
} from './document-json.js';
export { extensions, extensionsFor } from './extensions.js';
export { longestFootnote } from './footnote.js';
export { isLongText } from './long-text.js';
export { readableLanguage } from './language-mark.js';
export { readableHref } from './link.js';
export { identifiedNodeNames, isIdentified, markNames, nodeNames } from './names.js';
export type { IdentifiedNodeName, MarkName, NodeName } from './names.js';
export { listNumberings } from './ordered-list.js';
export type { ListNumbering } from './ordered-list.js';
export { mayStandIn, nodeNamed } from './placement.js';
export { isNumbered, paragraphNumbers } from './paragraph-numbers.js';
export { checkDocument, deepestNesting, documentJson, readDocument } from './read-document.js';
export { schema } from './schema.js';
export { schemaVersion } from './version.js';
export {
  answerField,
  bodyField,
  checkedFragmentToJson,
  docFromUpdates,
  fragmentToJson,
  jsonToUpdate,
  questionOfField,
} from '../ydoc.js';
export { inlineText } from './inline-text.js';
export { spellNumber } from './list-number.js';
export {
  canonicalForm,
  canonicalFormVersion,
  comparePassages,
  findInvisible,
  findInvisibleInEdition,
  findInvisibleInText,
  fingerprintOf,
  groupedFingerprint,
  readFingerprint,
  shortFingerprint,
  wordChanges,
} from '../edition/index.js';
export type {
  AnsweredQuestion,
  EditionSource,
  InvisibleCharacter,
  InvisibleKind,
  WordChange,
} from '../edition/index.js';
export { cleanPastedHtml } from '../intake/clean-pasted-html.js';
export { answerText } from '../question/answer-text.js';
export { countAnswer } from '../question/counter.js';
export {
  anchorFromBlock,
  anchorFromQuote,
  anchorFromRange,
  anchorResolver,
  resolveAnchor,
} from '../comment/index.js';
export type { ResolvedAnchor } from '../comment/index.js';
export {
  applyChange,
  changePlacer,
  checkChange,
  inOtherWords,
  placeChange,
  plainWordsOf,
  previewChange,
  presentParagraphs,
  rewordParagraph,
  rewordParagraphs,
  suggestBlocks,
  suggestBlocksBehind,
  suggestForQuote,
  suggestRemoval,
  suggestRemovalOf,
  suggestWords,
} from '../suggestion/index.js';
export type { Paragraph, PlacedChange } from '../suggestion/index.js';
export {
  cutWords,
  lettersOf,
  lettersWithout,
  mergeDocuments,
  versionField,
  wordLines,
} from '../version/index.js';
export type { Changes, LetterRun, MergedDocument, VersionContent, VersionField } from '../version/index.js';
export { amendmentsOf, amendmentsOfEach, targetPartKinds } from '../amendment/index.js';
export type {
  AmendedText,
  Amendment,
  AmendmentSource,
  AmendmentTarget,
  TargetPart,
} from '../amendment/index.js';
