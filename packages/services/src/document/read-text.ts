import type { Intake, Result } from '@undersigned/domain';
import { htmlToJson, markdownToJson } from '@undersigned/editor/intake';
import type { DocumentJson } from '@undersigned/editor/schema';

/** The task of the worker that reads foreign text; what it refuses is an answer, not a failure. */
export function readText({ format, body }: Intake): Result<DocumentJson> {
  switch (format) {
    case 'html':
      return htmlToJson(body);
    case 'markdown':
      return markdownToJson(body);
  }
}
