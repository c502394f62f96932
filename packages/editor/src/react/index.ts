export { EditorContent, type Editor, type EditorEvents } from '@tiptap/react';
export { atRest } from './at-rest.js';
export { answerText } from '../question/answer-text.js';
export { documentJson } from '../schema/read-document.js';
export { readableLanguage } from '../schema/language-mark.js';
export { longestFootnote } from '../schema/footnote.js';
export { readableHref } from '../schema/link.js';
export { schemaVersion } from '../schema/version.js';
export { putBack } from './put-back.js';
export { answerField, bodyField, fragmentToJson } from '../ydoc.js';
export {
  Fork,
  keptChanges,
  keptWith,
  previewChange,
  suggestForkChange,
  type ForkChange,
} from '../suggestion/index.js';
export { caretOwner, type CaretOwner } from './caret-label.js';
export {
  applyFormat,
  linkSelection,
  markLanguage,
  putFootnote,
  type FormatCommand,
} from './format-command.js';
export { useFormatState, type FormatState } from './format-state.js';
export {
  anchorOfParagraph,
  anchorOfSelection,
  marksAnew,
  placesInOrder,
  placesOf,
  type Highlight,
} from './highlights.js';
export type { Place } from './place.js';
export { isSameOutline, outlineOf, type OutlineEntry } from './outline.js';
export { ownChangesOf } from './own-changes.js';
export type { PositionStrip } from './position-strips.js';
export {
  clearDocument,
  fetchUpdates,
  IndexeddbPersistence,
  mergeUpdates,
  WebsocketProvider,
  YDoc,
  type Awareness,
} from './providers.js';
export { SelectionMenu } from './selection-menu.js';
export { suggestionPlacesOf, type SuggestionMark } from './suggestion-marks.js';
export { textSizeOf, type TextSize } from './text-size.js';
export { useAfterTyping } from './use-after-typing.js';
export { usePresence, type Present } from './use-presence.js';
export { useEditorValue } from './use-editor-value.js';
export { useTextEditor, type TextEditorOptions } from './use-text-editor.js';
export { clockOf, readClocks, wordsBeyond, type Clocks } from './words-beyond.js';
export { isWriting } from './writing-permission.js';
