import js from '@eslint/js';
import next from '@next/eslint-plugin-next';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { ourRules } from './packages/config/lint/index.mjs';

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.contract.ts', '**/testing/**', 'tests/**'];

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/.next/**', '**/node_modules/**', '**/next-env.d.ts', '.turbo/**', 'data*/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts', 'apps/web/next.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      // A promise handed to an event handler is fine; one that nobody waits for anywhere else is not.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // A port is a promise even where this engine answers at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/unbound-method': 'off',
      // Empty text is as good as none in many places, and `||` says so.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['{apps,packages}/**/*.{ts,tsx}'],
    plugins: { ours: ourRules },
    rules: {
      'ours/env-only-in-env-file': 'error',
      'ours/no-default-export': 'error',
      'ours/no-literal-text': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'packages/editor/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, '@next/next': next },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...next.configs.recommended.rules,
      ...next.configs['core-web-vitals'].rules,
      // Next looks for a pages folder that this App Router project does not have.
      '@next/next/no-html-link-for-pages': 'off',
    },
  },
  {
    // ProseMirror types the attributes of a node as `any`; read-document.ts parses what comes from outside.
    files: ['packages/{editor,export}/**/*.{ts,tsx}', 'apps/web/src/features/document/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Joiners and combining marks are what this file is about.
    files: ['packages/editor/src/edition/invisible.ts'],
    rules: { 'no-misleading-character-class': 'off' },
  },
  {
    // Files that Next and its plugins load by path want a default export.
    files: [
      'apps/web/src/app/**/{page,layout,template,loading,error,global-error,not-found,default}.tsx',
      'apps/web/src/app/**/{manifest,robots,sitemap,icon,opengraph-image}.{ts,tsx}',
      'apps/web/src/i18n/request.ts',
      'apps/web/messages/**/index.ts',
      'apps/web/*.{ts,mjs}',
    ],
    rules: { 'ours/no-default-export': 'off' },
  },
  {
    // NEXT_RUNTIME and HEADERS_OF_PUBLIC_PAGE are no settings: the build puts their values there.
    files: ['**/env.ts', 'apps/web/src/instrumentation.ts', ...tests],
    rules: { 'ours/env-only-in-env-file': 'off' },
  },
  {
    files: tests,
    rules: {
      'ours/no-literal-text': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}', 'vitest.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'TextEncoder',
          'TextDecoder',
          'fetch',
          'crypto',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
