import tseslint from 'typescript-eslint';

const forbidden = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Give it a name: whoever searches for it should find it.',
  },
  { selector: 'TSEnumDeclaration', message: 'A union of strings reads the same and needs no build.' },
];

const browserNames = [
  'AbortController',
  'addEventListener',
  'CSSStyleSheet',
  'IntersectionObserver',
  'URL',
  'URLSearchParams',
  'clearTimeout',
  'console',
  'crypto',
  'document',
  'fetch',
  'localStorage',
  'location',
  'matchMedia',
  'close',
  'history',
  'innerHeight',
  'parent',
  'process',
  'requestAnimationFrame',
  'scrollTo',
  'scrollY',
  'setTimeout',
  'window',
];

// eslint-disable-next-line no-restricted-syntax -- eslint reads its settings from a default export
export default tseslint.config(
  { ignores: ['test/.output/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...forbidden],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: Object.fromEntries(browserNames.map((name) => [name, 'readonly'])) },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'error',
      'no-unused-vars': 'error',
      'no-restricted-syntax': ['error', ...forbidden],
    },
  },
);
