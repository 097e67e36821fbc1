import ts from 'typescript';
import {
  classesOf,
  decorator,
  decoratorsOf,
  descendants,
  fieldsOf,
  literalsIn,
  moduleOf,
  numberOf,
  textOf,
  type Source,
} from './source';

/*
 * Each rule takes sources and answers with what breaks it, in sentences. `architecture.test.ts` runs them on
 * the product, and on small planted violations.
 */

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Sse', 'Head', 'Options', 'Search'];
const isAudience = /^For[A-Z]/;

interface Route {
  readonly where: string;
  readonly path: string;
  readonly verb: string;
  readonly controller: ts.ClassDeclaration;
  readonly method: ts.MethodDeclaration;
}

function routesOf(source: Source): Route[] {
  return classesOf(source).flatMap((controller) => {
    const prefix = decorator(controller, 'Controller');
    if (!prefix) return [];
    return controller.members.filter(ts.isMethodDeclaration).flatMap((method) =>
      decoratorsOf(method)
        .filter(({ name }) => verbs.includes(name))
        .map(({ name, args }) => ({
          where: `${source.path} ${controller.name?.text}.${method.name.getText()}`,
          path: [textOf(prefix.args[0]), textOf(args[0])].filter(Boolean).join('/'),
          verb: name.toUpperCase(),
          controller,
          method,
        })),
    );
  });
}

/** Every route says for whom it is, on itself or on its controller. */
export function routesWithoutAudience(sources: readonly Source[]): string[] {
  return sources.flatMap(routesOf).flatMap(({ where, controller, method }) => {
    const named = [...decoratorsOf(controller), ...decoratorsOf(method)].some(({ name }) =>
      isAudience.test(name),
    );
    return named ? [] : [`${where} names no audience`];
  });
}

/** Every event has a name of its own, in its module's name, and is declared in its module's events.ts. */
export function misnamedEvents(sources: readonly Source[]): string[] {
  const seen = new Map<string, string>();
  return sources.flatMap((source) =>
    classesOf(source).flatMap((event) => {
      const named = decorator(event, 'EventNamed');
      if (!named) return [];
      const name = textOf(named.args[0]);
      const where = `${source.path} ${event.name?.text}`;
      const faults = [];
      if (seen.has(name)) faults.push(`${where} has the name of ${seen.get(name)}: ${name}`);
      if (!name.startsWith(`${moduleOf(source)}.`))
        faults.push(`${where} is named ${name}, not in its module's name`);
      if (!source.path.endsWith('/events.ts')) faults.push(`${where} stands outside of events.ts`);
      seen.set(name, where);
      return faults;
    }),
  );
}

/** Every command and query has exactly one handler. */
export function messagesWithoutOneHandler(sources: readonly Source[]): string[] {
  const declared: string[] = [];
  const handled: string[] = [];
  for (const each of sources.flatMap(classesOf)) {
    const base = each.heritageClauses?.[0]?.types[0]?.expression.getText() ?? '';
    if (['Command', 'Query'].includes(base)) declared.push(each.name?.text ?? '');
    for (const { name, args } of decoratorsOf(each)) {
      if (['CommandHandler', 'QueryHandler'].includes(name)) handled.push(args[0]?.getText() ?? '');
    }
  }
  const times = (list: string[], name: string) => list.filter((each) => each === name).length;
  return [...new Set([...declared, ...handled])].flatMap((name) => [
    ...(times(declared, name) === 1 ? [] : [`${name} is declared ${times(declared, name)} times`]),
    ...(times(handled, name) === 1 ? [] : [`${name} has ${times(handled, name)} handlers`]),
  ]);
}

const owners = 'platform|accounts|calendar|knowledge|billing|tickets|queue|notifications|reports|desk|portal';
const written = new RegExp(`\\b(?:INSERT INTO|UPDATE|DELETE FROM)\\s+((?:${owners})_\\w+)`, 'g');
const read = new RegExp(`\\b(?:FROM|JOIN)\\s+((?:${owners})_\\w+)`, 'g');
/** The two folders that compose answers of several modules. */
const mayReadAll = /^src\/(desk\/queries|reports)\//;

/** Tables are written by their module alone, and read by others in two folders alone. */
export function foreignTables(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const own = `${moduleOf(source)}_`;
    const sqlTexts = literalsIn(source.tree);
    const tables = (pattern: RegExp) =>
      [
        ...new Set(sqlTexts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
      ].filter((table) => !table.startsWith(own));
    const writes = tables(written);
    return [
      ...writes.map((table) => `${source.path} writes ${table}`),
      ...(mayReadAll.test(source.path) ? [] : tables(read).filter((table) => !writes.includes(table))).map(
        (table) => `${source.path} reads ${table}`,
      ),
    ];
  });
}

const errors = [
  ...['Conflict', 'NotFound', 'NotAllowed', 'NotIdentified', 'Invalid'],
  ...['TooLarge', 'TooMany', 'Unavailable'],
];
/** Files whose literals of this form are codes as well. */
const tablesOfCodes = ['src/platform/http/validation.ts', 'src/platform/http/problem-filter.ts'];
const isCode = /^[a-z]+\.[a-z][a-z0-9-]+$/;

/** Every code that is thrown or documented has words in Spanish and in English, which some module loads. */
export function codesWithoutWords(sources: readonly Source[]): string[] {
  const worded = new Set<string>();
  const faults: string[] = [];
  for (const source of sources) {
    for (const call of descendants(source.tree, ts.isCallExpression)) {
      if (call.expression.getText() !== 'declareProblems') continue;
      for (const [code, words] of fieldsOf(call.arguments[0])) {
        const languages = fieldsOf(words);
        for (const language of ['es', 'en']) {
          if (!languages.has(language)) faults.push(`${code} has no words in ${language}`);
        }
        if (worded.has(code)) faults.push(`${code} has words twice`);
        worded.add(code);
      }
    }
    if (source.path.endsWith('/problem-sentences.ts') && !isLoaded(source, sources)) {
      faults.push(`${source.path} is imported by no *.module.ts beside it`);
    }
  }
  const used = sources.flatMap((source) => codesUsedIn(source).map((code) => ({ code, path: source.path })));
  return [
    ...faults,
    ...used
      .filter(({ code }) => !worded.has(code))
      .map(({ code, path }) => `${path} uses ${code}, which has no words`),
  ];
}

function isLoaded(sentences: Source, sources: readonly Source[]): boolean {
  const folder = sentences.path.slice(0, sentences.path.lastIndexOf('/') + 1);
  return sources.some(
    ({ path, tree }) =>
      path.startsWith(folder) &&
      path.endsWith('.module.ts') &&
      descendants(tree, ts.isImportDeclaration).some(
        (each) => textOf(each.moduleSpecifier) === './problem-sentences',
      ),
  );
}

function codesUsedIn({ path, tree }: Source): string[] {
  const thrown = descendants(tree, ts.isNewExpression)
    .filter((each) => errors.includes(each.expression.getText()))
    .flatMap((each) => (each.arguments?.[0] ? literalsIn(each.arguments[0]) : []));
  const faults = descendants(tree, ts.isNewExpression)
    .filter((each) => each.expression.getText() === 'Invalid')
    .flatMap((each) => each.arguments?.slice(1) ?? [])
    .flatMap((each) => descendants(each, ts.isPropertyAssignment))
    .filter((each) => each.name.getText() === 'code')
    .flatMap((each) => literalsIn(each.initializer));
  const documented = descendants(tree, ts.isCallExpression)
    .filter((each) => each.expression.getText() === 'Problems')
    .flatMap((each) => each.arguments.flatMap(literalsIn));
  const tabled = tablesOfCodes.includes(path) ? literalsIn(tree).filter((text) => isCode.test(text)) : [];
  return [...new Set([...thrown, ...faults, ...documented, ...tabled])].filter((text) => isCode.test(text));
}

/**
 * Answers with a secret, is called by machines that repeat by rules of their own (see the contract), or takes a file,
 * which is no part of a transaction (docs/decisions/0014).
 */
const neverReplayed = [
  /^api\/v1\/sessions\b/,
  /^api\/v1\/me\/two-factor\b/,
  /^api\/v1\/hooks\b/,
  /^api\/v1\/sandbox\b/,
  /^api\/v1\/dev\b/,
  /^api\/v1\/password-resets\b/,
  /^api\/v1\/files$/,
  /^api\/v1\/admin\/(api-keys|webhooks)$/,
];

/** Every POST that creates something takes an Idempotency-Key. A POST that answers 200 creates nothing. */
export function postsWithoutIdempotency(sources: readonly Source[]): string[] {
  return sources.flatMap(routesOf).flatMap(({ verb, path, where, controller, method }) => {
    if (verb !== 'POST' || !path.startsWith('api/') || neverReplayed.some((exempt) => exempt.test(path)))
      return [];
    if (numberOf(decorator(method, 'HttpCode')?.args[0]) === 200) return [];
    const taken = decorator(method, 'Idempotent') ?? decorator(controller, 'Idempotent');
    return taken ? [] : [`${where} (POST ${path}) is not @Idempotent`];
  });
}

/**
 * What a route takes as a whole body or query is a class that exists when the program runs, from a
 * `*.request.ts`: a type alone would be validated by nothing.
 */
export function unvalidatedInputs(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const values = valueNamesIn(source);
    return routesOf(source).flatMap(({ where, method }) =>
      method.parameters.flatMap((parameter) => {
        const whole = ['Body', 'Query']
          .map((name) => decorator(parameter, name))
          .find((each) => each?.args.length === 0);
        const type = parameter.type?.getText() ?? '';
        return whole && !values.has(type) ? [`${where} takes ${type || 'anything'} without a check`] : [];
      }),
    );
  });
}

function valueNamesIn({ tree }: Source): Set<string> {
  const imported = descendants(tree, ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    if (!importClause || importClause.isTypeOnly || !/(\.request|\/pages)$/.test(textOf(moduleSpecifier)))
      return [];
    const { namedBindings } = importClause;
    if (!namedBindings || !ts.isNamedImports(namedBindings)) return [];
    return namedBindings.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text);
  });
  return new Set(imported);
}

/** Controllers send commands and queries; none of them, nor anything beside them, touches a store. */
export function controllersWithStores(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /\/http\//.test(path) || path.endsWith('.controller.ts'))
    .flatMap(({ path, tree }) =>
      descendants(tree, ts.isImportDeclaration)
        .map(({ moduleSpecifier }) => textOf(moduleSpecifier))
        .filter(
          (from) => /\/store\/|database\/rows$|^typeorm$/.test(from) && !path.startsWith('src/platform/'),
        )
        .map((from) => `${path} imports ${from}`),
    );
}

export interface KnownJob {
  readonly name: string;
  readonly every: string;
  readonly does: string;
}

/** The jobs as the source declares them, by name. */
export function jobsOf(sources: readonly Source[]): KnownJob[] {
  return sources
    .flatMap((source) => classesOf(source).flatMap((each) => decorator(each, 'Job') ?? []))
    .map(({ args }) => {
      const fields = fieldsOf(args[0]);
      return {
        name: textOf(fields.get('name')),
        every: spoken(numberOf(fields.get('everySeconds'))),
        does: literalsIn(fields.get('does') ?? ts.factory.createNull()).join(''),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The jobs as a page of documentation lists them: rows of a table whose first cell is a name in backquotes. */
export function jobsInTable(markdown: string): KnownJob[] {
  return [...markdown.matchAll(/^\|\s+`([a-z]+\.[a-z-]+)`\s+\|([^|]+)\|([^|]+)\|$/gm)].map(
    ([, name = '', every = '', does = '']) => ({ name, every: every.trim(), does: does.trim() }),
  );
}

export const rowOf = ({ name, every, does }: KnownJob): string => `| \`${name}\` | ${every} | ${does} |`;

function spoken(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400} d`;
  if (seconds % 3_600 === 0) return `${seconds / 3_600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
