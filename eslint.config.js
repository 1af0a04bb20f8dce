import svelte from 'eslint-plugin-svelte'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/** What only a browser has; the rooms that also run in Node and in workers must not know it. */
const BROWSER = Object.keys(globals.browser).filter((name) => !(name in globals.node))
const BROWSER_ONLY = [
  ...BROWSER,
  // Node has these too, but a pure room asks nobody and keeps nothing.
  ...[
    'fetch',
    'navigator',
    'performance',
    'localStorage',
    'sessionStorage',
    'setTimeout',
    'setInterval',
    'process',
  ],
]

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'public/', '.cache/', 'test-results/', 'playwright-report/'] },
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // What the compiler and the rules for its types do not see.
      'no-async-promise-executor': 'error',
      'no-cond-assign': 'error',
      'no-constant-binary-expression': 'error',
      'no-empty': 'error',
      'no-empty-character-class': 'error',
      'no-irregular-whitespace': 'error',
      'no-loss-of-precision': 'error',
      'no-misleading-character-class': 'error',
      'no-prototype-builtins': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-sparse-arrays': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Numbers and booleans in text are what an atlas is made of.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `!` is for what a line above has made certain and the compiler cannot see.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A string is spread into its characters on purpose; a decoder's type parameter is its promise.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Figures come from files: the types of a decoded file are a promise, and asking again is right.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // The page's Content-Security-Policy takes no style attributes; `style:name={value}` is set by script and allowed.
      'no-restricted-syntax': [
        'error',
        { selector: 'SvelteAttribute[key.name="style"]', message: 'Write style:name={value} instead.' },
        { selector: 'SvelteMustacheTag[kind="raw"]', message: 'Markup is never made of text.' },
        {
          selector: 'CallExpression[callee.name="$state"]',
          message: 'State is $state.raw: a new value takes the place of the old, which nobody changes.',
        },
      ],
      // Maps that nothing on screen follows need not be followed.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['src/{atlas,stats,view,scene,i18n,own,render/svg,lenses}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...BROWSER_ONLY] },
  },
  {
    files: ['scripts/**', 'bench/**', 'tests/**', '*.config.*'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node, sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
