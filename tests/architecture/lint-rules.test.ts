import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { ourRules } from '@undersigned/config/lint';
import { describe, expect, it } from 'vitest';

describe('the rules of this project', () => {
  it('notice a setting that is read past env.ts', () => {
    expect(faults('env-only-in-env-file', 'const port = process.env.PORT;')).toHaveLength(1);
    expect(faults('env-only-in-env-file', 'const { env } = process; const x = env.PORT;')).toHaveLength(1);
    expect(faults('env-only-in-env-file', 'const port = config.port;')).toEqual([]);
  });

  it('notice a default export, spelt either way', () => {
    expect(faults('no-default-export', 'export default function page() {}')).toHaveLength(1);
    expect(faults('no-default-export', 'const page = 1; export { page as default };')).toHaveLength(1);
    expect(faults('no-default-export', 'export const page = 1;')).toEqual([]);
  });

  it('notice words in JSX, read or heard, and let signs pass', () => {
    expect(faults('no-literal-text', 'const a = <p>Signed by</p>;')).toHaveLength(1);
    expect(faults('no-literal-text', 'const a = <img alt="Our logo" />;')).toHaveLength(1);
    expect(faults('no-literal-text', 'const a = <button aria-label={"Close it"} />;')).toHaveLength(1);
    expect(faults('no-literal-text', 'const a = <p className="quiet">· {count} ●</p>;')).toEqual([]);
  });
});

function faults(rule: keyof typeof ourRules.rules, code: string) {
  return new Linter().verify(
    code,
    {
      files: ['**/*.tsx'],
      plugins: { ours: ourRules },
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
      rules: { [`ours/${rule}`]: 'error' },
    },
    'example.tsx',
  );
}
