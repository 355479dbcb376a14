import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Only lazy routes in src/app/pages have a default export.',
};
const noBarrel = { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that owns it.' };
const wholeEcharts = {
  name: 'echarts',
  message: 'Import echarts by module (echarts/core, echarts/charts, …); the whole of it is 1 MB.',
};

/** Dependencies flow one way: api and shared, then features, then app. */
const boundary = (group, message) => ({
  'no-restricted-imports': ['error', { paths: [wholeEcharts], patterns: [{ group, message }] }],
});

export default ts.config(
  { ignores: ['dist', 'dist-mock', 'node_modules', 'src/api/schema.d.ts', 'test-results'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noBarrel],
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/api/**'],
    rules: boundary(['@/features/*', '@/app/*', '@/shared/*'], 'api depends on nothing of ours.'),
  },
  {
    files: ['src/shared/**'],
    rules: boundary(['@/features/*', '@/app/*', '**/features/**', '**/app/**'], 'shared depends on api and shared only.'),
  },
  {
    files: ['src/features/**'],
    rules: boundary(
      ['@/features/*', '@/app/*', '../../*'],
      'A feature never imports another feature or app: the route in app composes them.',
    ),
  },
  { files: ['src/api/types.ts', 'src/shared/i18n/**', 'src/testing/**'], rules: { 'max-lines': 'off' } },
  { files: ['src/app/pages/**'], rules: { 'no-restricted-syntax': ['error', noBarrel] } },
  { files: ['src/**/*.test.{ts,tsx}', 'src/testing/**'], rules: { 'max-lines-per-function': 'off' } },
);
