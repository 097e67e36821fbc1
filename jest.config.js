/** Packages that are published as ES modules only; Jest runs CommonJS and must translate them. */
const esmPackages =
  '@nestjs|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|marked|cookie|htmlparser2|domhandler|domutils|domelementtype|dom-serializer|entities';

const swc = (parser, transform = {}) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { decorators: true, ...parser },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        ...transform,
      },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const base = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})/)`],
  transform: {
    '^.+\\.tsx$': swc({ syntax: 'typescript', tsx: true }, { react: { runtime: 'automatic' } }),
    '^.+\\.(ts|js|mjs)$': swc({ syntax: 'typescript' }),
  },
};

const fromSource = {
  ...base,
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  // The search thread starts from a file: from sources there is none until test/support/compile-worker.ts writes it.
  moduleNameMapper: {
    '/index-program$': '<rootDir>/test/support/index-program.ts',
    ...base.moduleNameMapper,
  },
};

/** The same files against either database, because the desk promises the same on both. */
const onDatabase = (dialect) => ({
  ...fromSource,
  displayName: dialect,
  testRegex: 'test/(modules|journeys)/.*\\.test\\.ts$',
  globalSetup: `<rootDir>/test/support/setup-${dialect}.ts`,
  globalTeardown: `<rootDir>/test/support/teardown-${dialect}.ts`,
  // Before any module is imported: the columns of entities depend on the database.
  setupFiles: [`<rootDir>/test/support/use-${dialect}.ts`],
});

module.exports = {
  maxWorkers: 2,
  testTimeout: 20_000,
  testSequencer: '<rootDir>/tools/test-order.mjs',
  projects: [
    {
      ...fromSource,
      displayName: 'rules',
      testRegex: 'src/.*\\.spec\\.tsx?$',
      setupFiles: ['reflect-metadata'],
    },
    onDatabase('sqlite'),
    onDatabase('postgres'),
    {
      ...fromSource,
      displayName: 'architecture',
      testRegex: 'test/architecture/.*\\.test\\.ts$|test/architecture\\.test\\.ts$',
    },
    {
      ...base,
      displayName: 'built',
      testRegex: 'test/((contract|faults|browser)/.*|readme[^/]*)\\.test\\.ts$',
    },
  ],
};
