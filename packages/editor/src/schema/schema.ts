import { getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { extensions } from './extensions.js';
import type { MarkName, NodeName } from './names.js';

/** The ProseMirror schema of every text: the one place that says what a document may hold. */
export const schema: Schema<NodeName, MarkName> = getSchema(extensions) as Schema<NodeName, MarkName>;
