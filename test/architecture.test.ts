import { existsSync, readFileSync } from 'node:fs';
import {
  codesWithoutWords,
  controllersWithStores,
  foreignTables,
  jobsInTable,
  jobsOf,
  messagesWithoutOneHandler,
  misnamedEvents,
  postsWithoutIdempotency,
  routesWithoutAudience,
  rowOf,
  unvalidatedInputs,
} from './support/architecture-rules';
import { parse, productSources, type Source } from './support/source';

const operating = 'docs/operating.md';

describe('the product', () => {
  let sources: Source[];
  beforeAll(() => {
    sources = productSources();
  });

  it.each<[string, (sources: readonly Source[]) => string[]]>([
    ['names an audience for every route', routesWithoutAudience],
    ['gives every event a name of its own, in the name of its module', misnamedEvents],
    ['has exactly one handler for every command and query', messagesWithoutOneHandler],
    ["writes no other module's table, and reads one only in desk/queries and reports", foreignTables],
    ['has words in Spanish and English for every error code', codesWithoutWords],
    ['takes an Idempotency-Key on every POST that creates', postsWithoutIdempotency],
    ['validates every body and query', unvalidatedInputs],
    ['keeps stores out of its controllers', controllersWithStores],
  ])('%s', (_guarantee, rule) => {
    expect(rule(sources)).toEqual([]);
  });

  it(`lists its jobs in ${operating}`, () => {
    const table = existsSync(operating) ? jobsInTable(readFileSync(operating, 'utf8')) : [];
    expect(table.map(rowOf)).toEqual(jobsOf(sources).map(rowOf));
  });

  it('is really looked at', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(jobsOf(sources).length).toBeGreaterThan(0);
  });
});

describe('each rule can fail', () => {
  const at = (path: string, text: string) => [parse(path, text)];
  const controller = (head: string, body: string) =>
    at('src/tickets/http/x.controller.ts', `${head} @Controller('api/v1/x') class X { ${body} }`);

  it('an audience is missing on one of two routes', () => {
    const source = controller('', `@ForStaff() @Get() a() {} @Get('b') b() {}`);
    expect(routesWithoutAudience(source)).toEqual(['src/tickets/http/x.controller.ts X.b names no audience']);
    expect(routesWithoutAudience(controller('@ForEveryone()', '@Sse() a() {}'))).toEqual([]);
  });

  it('an event has the name of another, of another module, or stands elsewhere', () => {
    const event = (name: string) =>
      `@EventNamed('${name}', 'id') class E extends DomainEvent<{ id: string }> {}`;
    const twice = at('src/tickets/events.ts', event('tickets.closed') + event('tickets.closed'));
    expect(misnamedEvents(twice)).toEqual([expect.stringContaining('has the name of')]);
    expect(misnamedEvents(at('src/queue/events.ts', event('tickets.closed')))).toHaveLength(1);
    expect(misnamedEvents(at('src/queue/domain/e.ts', event('queue.e')))).toHaveLength(1);
    expect(misnamedEvents(at('src/queue/events.ts', event('queue.e')))).toEqual([]);
  });

  it('a command has no handler, or two; a handler has no command', () => {
    const command = 'class Close extends Command<void> {}';
    const handler = '@CommandHandler(Close) class H {}';
    expect(messagesWithoutOneHandler(at('src/x/a.ts', command))).toEqual(['Close has 0 handlers']);
    expect(messagesWithoutOneHandler(at('src/x/a.ts', command + handler + handler))).toEqual([
      'Close has 2 handlers',
    ]);
    expect(messagesWithoutOneHandler(at('src/x/a.ts', '@QueryHandler(Place) class H {}'))).toEqual([
      'Place is declared 0 times',
    ]);
    expect(messagesWithoutOneHandler(at('src/x/a.ts', command + handler))).toEqual([]);
  });

  it("another module's table is written or read", () => {
    const tables = (path: string, text: string) => foreignTables(at(path, text));
    expect(tables('src/queue/store/x.ts', 'sql`UPDATE tickets_ticket SET a = ${1}`')).toEqual([
      'src/queue/store/x.ts writes tickets_ticket',
    ]);
    expect(tables('src/desk/queries/x.ts', 'sql`DELETE FROM tickets_ticket`')).toHaveLength(1);
    expect(
      tables('src/queue/queries/x.ts', 'sql`SELECT ${a} FROM queue_entry JOIN tickets_ticket t ON 1 = 1`'),
    ).toEqual(['src/queue/queries/x.ts reads tickets_ticket']);
    expect(tables('src/desk/queries/x.ts', 'sql`SELECT 1 FROM tickets_ticket`')).toEqual([]);
    expect(
      tables('src/reports/jobs/x.ts', 'sql`INSERT INTO reports_day SELECT 1 FROM tickets_ticket`'),
    ).toEqual([]);
    expect(
      tables(
        'src/queue/store/x.ts',
        'sql`INSERT INTO queue_x (a) VALUES (1) ON CONFLICT DO UPDATE SET a = 2`',
      ),
    ).toEqual([]);
  });

  it('a code has no words, words in one language, or words that nobody loads', () => {
    const words = (text: string) => parse('src/x/problem-sentences.ts', `declareProblems({ ${text} })`);
    const module = parse('src/x/x.module.ts', `import './problem-sentences';`);
    const thrower = parse('src/x/domain/y.ts', `throw new Conflict(a ? 'x.one' : 'x.two', { a: 1 });`);
    const complete = words(`'x.one': { es: 'a', en: 'b' }, 'x.two': { es: 'a', en: 'b' }`);
    expect(codesWithoutWords([complete, module, thrower])).toEqual([]);
    expect(codesWithoutWords([complete, thrower])).toEqual([expect.stringContaining('imported by no')]);
    expect(codesWithoutWords([words(`'x.one': { es: 'a', en: 'b' }`), module, thrower])).toEqual([
      'src/x/domain/y.ts uses x.two, which has no words',
    ]);
    expect(codesWithoutWords([words(`'x.one': { es: 'a' }`), module])).toEqual(['x.one has no words in en']);
    const documented = parse('src/x/http/x.ts', `class C { @Problems({ 409: ['x.three'] }) @Post() a() {} }`);
    expect(codesWithoutWords([documented])).toEqual(['src/x/http/x.ts uses x.three, which has no words']);
    const fault = parse('src/x/y.ts', `throw new Invalid('x.one', {}, [{ path: 'a', code: 'x.four' }]);`);
    expect(codesWithoutWords([complete, module, fault])).toEqual([
      'src/x/y.ts uses x.four, which has no words',
    ]);
  });

  it('a POST that creates takes no key', () => {
    expect(postsWithoutIdempotency(controller('', `@Post('things') a() {}`))).toHaveLength(1);
    expect(postsWithoutIdempotency(controller('', '@HttpCode(202) @Post() a() {}'))).toHaveLength(1);
    expect(postsWithoutIdempotency(controller('', '@Idempotent() @Post() a() {}'))).toEqual([]);
    expect(postsWithoutIdempotency(controller('', '@HttpCode(200) @Post() a() {}'))).toEqual([]);
    const exempt = at(
      'src/accounts/http/s.ts',
      `@Controller('api/v1/sessions') class S { @Post('refresh') a() {} }`,
    );
    expect(postsWithoutIdempotency(exempt)).toEqual([]);
  });

  it('a body is a mere type, or not from a request file', () => {
    const body = (imports: string) =>
      at('src/x/http/x.controller.ts', `${imports} @Controller() class X { @Post() a(@Body() { b }: B) {} }`);
    expect(unvalidatedInputs(body(`import { B } from './x.request';`))).toEqual([]);
    expect(unvalidatedInputs(body(`import type { B } from './x.request';`))).toHaveLength(1);
    expect(unvalidatedInputs(body(`import { type B } from './x.request';`))).toHaveLength(1);
    expect(unvalidatedInputs(body(`import { B } from '../api';`))).toHaveLength(1);
    expect(unvalidatedInputs(controller('', '@Get() a(@Query() q) {}'))).toHaveLength(1);
  });

  it('a controller reaches for a store', () => {
    expect(
      controllersWithStores(at('src/x/http/x.controller.ts', `import { Xs } from '../store/xs';`)),
    ).toHaveLength(1);
    expect(controllersWithStores(at('src/x/http/x.controller.ts', `import { A } from '../api';`))).toEqual(
      [],
    );
  });

  it('a job is missing in the table, or described otherwise', () => {
    const jobs = jobsOf(
      at(
        'src/x/jobs/j.ts',
        `@Job({ name: 'x.sweep', everySeconds: 24 * 3_600, does: 'Sweeps.' }) class J {}`,
      ),
    );
    expect(jobs.map(rowOf)).toEqual(['| `x.sweep` | 1 d | Sweeps. |']);
    expect(jobsInTable('| Job | Every | What |\n| `x.sweep` | 1 d | Sweeps. |\n')).toEqual(jobs);
    expect(jobsInTable('| `x.sweep` | 1 h | Sweeps. |')).not.toEqual(jobs);
  });
});
