import { envOnlyInEnvFile } from './env-only-in-env-file.mjs';
import { noDefaultExport } from './no-default-export.mjs';
import { noLiteralText } from './no-literal-text.mjs';

export { compositionRoots, direction } from './direction.mjs';

/** The rules of this project; each says its reason in its message. */
export const ourRules = {
  rules: {
    'env-only-in-env-file': envOnlyInEnvFile,
    'no-default-export': noDefaultExport,
    'no-literal-text': noLiteralText,
  },
};
