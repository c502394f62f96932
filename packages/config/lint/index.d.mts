import type { Rule } from 'eslint';

export declare const direction: Record<string, string[]>;
export declare const compositionRoots: string[];
export declare const ourRules: {
  rules: Record<'env-only-in-env-file' | 'no-default-export' | 'no-literal-text', Rule.RuleModule>;
};
