/**
 * Who may import whom. Of another module only the files at its root are public (`events.ts`, `api.ts`, …), never
 * its folders and never its `*.module.ts`; the platform is public as a whole. Not transitive. Type imports count.
 */
const mayImport = {
  platform: [],
  accounts: ['platform'],
  calendar: ['platform', 'accounts'],
  knowledge: ['platform', 'accounts'],
  billing: ['platform', 'accounts'],
  tickets: ['platform', 'accounts', 'knowledge', 'billing'],
  queue: ['platform', 'accounts', 'calendar', 'billing', 'tickets'],
  notifications: ['platform', 'accounts', 'calendar', 'knowledge', 'billing', 'tickets', 'queue'],
  reports: ['platform', 'accounts', 'calendar', 'knowledge', 'billing', 'tickets', 'queue', 'notifications'],
  desk: [
    ...['platform', 'accounts', 'calendar', 'knowledge', 'billing', 'tickets', 'queue', 'notifications'],
    'reports',
  ],
  portal: [
    ...['platform', 'accounts', 'calendar', 'knowledge', 'billing', 'tickets', 'queue', 'notifications'],
    ...['reports', 'desk'],
  ],
  cli: [
    ...['platform', 'accounts', 'calendar', 'knowledge', 'billing', 'tickets', 'queue', 'notifications'],
    ...['reports', 'desk', 'portal'],
  ],
};

/** What `domain/` may import besides its own module: plain parts of the platform and libraries without side effects. */
// (of clock and context only the plain words, see eslint.config.mjs)
const plainPlatformFiles = ['aggregate', 'event', 'errors', 'ids', 'clock', 'context', 'database/columns'];
const plainPackages = ['typeorm', 'luxon', 'date-holidays', '@orama/stemmers'];
const plainNodeModules = ['crypto', 'node:crypto'];

const either = (names) => `(${names.join('|').replaceAll('.', '\\.')})`;
const modules = Object.keys(mayImport);
const domain = { path: '^src/[^/]+/domain/', pathNot: '\\.spec\\.ts$' };

/** One rule for each line of the table: of ours nothing but itself and the modules it may know. */
const tableRules = modules.map((name) => ({
  name: `${name}-knows-only-its-own`,
  comment: `${name} may import: ${mayImport[name].join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${either([name, ...mayImport[name]])}/`,
      // The programs of cli/ start the whole application.
      ...(name === 'cli' ? ['^src/app\\.module\\.ts$'] : []),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...tableRules,
    {
      name: 'only-known-modules',
      comment: 'A folder under src/ that the table does not name: add a line for it.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/${either(modules)}/` },
      to: {},
    },
    {
      name: 'only-root-files',
      comment: "Another module's folders are private; what it offers stands in the files at its root.",
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/[^/]+/', pathNot: ['^src/$1/', '^src/platform/'] },
    },
    {
      name: 'only-root-files-from-the-top',
      comment: 'main.ts and app.module.ts, too, see only the root files of modules.',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { path: '^src/[^/]+/[^/]+/', pathNot: '^src/platform/' },
    },
    {
      name: 'module-files-only-from-app-module',
      comment: 'A *.module.ts is wiring: only app.module.ts imports it (and the platform its own parts).',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app\\.module\\.ts$', '^src/platform/.*\\.module\\.ts$'] },
      to: { path: '^src/.+/[^/]+\\.module\\.ts$' },
    },
    {
      name: 'platform-modules-import-only-platform-modules',
      comment: "A *.module.ts of the platform may import the platform's own *.module.ts, no other.",
      severity: 'error',
      from: { path: '^src/platform/.*\\.module\\.ts$' },
      to: { path: '^src/.+/[^/]+\\.module\\.ts$', pathNot: '^src/platform/' },
    },
    {
      name: 'no-circular',
      comment: 'A cycle: one of the two should publish an event, or a part of both belongs in a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-plain',
      comment: 'domain/ imports no framework: TypeORM for its decorators, and libraries that only compute.',
      severity: 'error',
      from: domain,
      to: {
        pathNot: ['^src/', `node_modules/${either(plainPackages)}/`, `^${either(plainNodeModules)}$`],
      },
    },
    {
      name: 'domain-stays-inside',
      comment:
        'domain/ does not reach into the store, the handlers, the listeners or the HTTP of its module.',
      severity: 'error',
      from: { ...domain, path: '^src/([^/]+)/domain/' },
      to: { path: '^src/$1/[^/]+/', pathNot: '^src/$1/domain/' },
    },
    {
      name: 'domain-knows-only-the-plain-platform',
      comment: `Of the platform domain/ may import: ${plainPlatformFiles.join(', ')}.`,
      severity: 'error',
      from: { ...domain, pathNot: [domain.pathNot, '^src/platform/'] },
      to: { path: '^src/platform/', pathNot: `^src/platform/${either(plainPlatformFiles)}\\.ts$` },
    },
    {
      name: 'queries-do-not-write',
      comment: 'Queries read with straight SQL; what changes something is a command.',
      severity: 'error',
      from: { path: '^src/([^/]+)/queries/' },
      to: { path: '^src/$1/(store|commands)/' },
    },
    {
      name: 'http-goes-through-the-buses',
      comment: 'Controllers send commands and queries; they touch no store.',
      severity: 'error',
      from: { path: '^src/([^/]+)/http/', pathNot: '^src/platform/' },
      to: { path: '^src/$1/store/' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'The product imports no tests, and nothing that only development installs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: ['^test/', '\\.spec\\.ts$'] },
    },
    {
      name: 'no-development-packages',
      comment: 'npm leaves development packages out in production: the import would fail there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'not-resolvable',
      comment: 'The import leads nowhere, or its package is not in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports this file, and it imports nothing: connect it or remove it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.spec\\.ts$',
          '\\.d\\.ts$',
          '^src/main\\.ts$',
          '^src/cli/[^/]+\\.ts$',
          '^src/portal/assets/',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
