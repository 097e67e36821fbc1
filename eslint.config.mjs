import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const forbid = (selector, message) => ({ selector, message });

/** The rules of style that a selector can see; see CONTRIBUTING.md for all of them. */
const style = [
  forbid('ExportAllDeclaration', 'No barrels: import from the file that declares it.'),
  forbid('ExportNamedDeclaration[source]', 'Files declare, they never re-export.'),
  forbid("CallExpression[callee.name='forwardRef']", 'A cycle: publish an event instead.'),
  forbid(
    "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]",
    'More than six collaborators: this class does two things.',
  ),
  forbid(
    'ClassDeclaration[id.name=/(Service|Manager|Helper|Impl|Dto)$/]',
    'Name it for what it is: no Service, Manager, Helper, Impl or Dto.',
  ),
  forbid('TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', 'No I prefix on interfaces.'),
];

const environment = forbid(
  "MemberExpression[object.name='process'][property.name='env']",
  'Settings are read in platform/config.ts and ormconfig.ts; take them from there.',
);

const systemTime = [
  forbid("NewExpression[callee.name='Date'][arguments.length=0]", 'domain/ is told the time.'),
  forbid(
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'domain/ is told the time.',
  ),
];

/** What an aggregate may take from TypeORM: the words that describe its table. */
const decorators = [
  ...['Check', 'Column', 'Entity', 'ForeignKey', 'Index', 'JoinColumn', 'ManyToOne', 'OneToMany', 'OneToOne'],
  ...[
    'PrimaryColumn',
    'PrimaryGeneratedColumn',
    'Unique',
    'ValueTransformer',
    'VersionColumn',
    'ViewColumn',
    'ViewEntity',
  ],
];

export default defineConfig(
  globalIgnores(['dist/', '.cache/', 'coverage/', 'data/', 'node_modules/']),
  {
    // Exceptions are made here, where they are seen, not in the files.
    linterOptions: { noInlineConfig: true },
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-var': 'error', 'prefer-const': 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', 300],
      'no-restricted-syntax': ['error', ...style],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      '@typescript-eslint/prefer-optional-chain': 'error',
      // Numbers read well in a sentence.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Handlers and listeners share an interface that answers with a promise; some have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.mts'],
    // The columns of entities depend on the database, and decorators run before anything could be passed in.
    ignores: [
      ...['src/platform/config.ts', 'src/platform/process/**', 'src/main.ts', 'src/cli/**'],
      'src/platform/database/columns.ts',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...style, environment] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.mts'],
    ignores: ['src/cli/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/*/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...style, environment, ...systemTime],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'typeorm', allowImportNames: decorators, message: 'domain/ makes no database calls.' },
          ],
          // Both files hold plain words of the platform beside things that domain/ must not know.
          patterns: [
            { group: ['**/platform/clock'], importNames: ['Clock'], message: 'domain/ is told the time.' },
            {
              group: ['**/platform/context'],
              allowImportNames: ['Locale'],
              message: 'domain/ is told who acts and in which language.',
            },
          ],
        },
      ],
    },
  },
  {
    // A class that carries the fields of an interface: Nest finds it by its class, and the fields stand once.
    files: ['src/platform/config.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    // Answers over HTTP are `any` until a test has looked at them; that look is the test's own work.
    files: ['test/**/*.ts', '**/*.spec.ts'],
    rules: {
      'max-lines': ['error', 400],
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
