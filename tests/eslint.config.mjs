// What TypeScript is asked for besides its types (run from the root of the repository): promises that nobody waits for,
// values of any type, conditions that are always true, == in place of ===.
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

export default tseslint.config({
  files: ['web/**/*.ts'],
  extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
  languageOptions: { parserOptions: { project: 'web/tsconfig.json', tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)) } },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    eqeqeq: 'error',
    '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'private-constructors'] }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/no-dynamic-delete': 'off', // attributes of elements (dataset) and kept values are named at run time
    '@typescript-eslint/no-unsafe-enum-assignment': 'off', // the module sends bytes, and an unknown one is an error
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  },
});
