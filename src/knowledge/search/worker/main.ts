import { parentPort, workerData } from 'node:worker_threads';
import type { SearchLocale } from '../languages';
import { ArticleLibrary } from './article-library';
import type { AnswerMessage, IndexAnswers, IndexTasks, TaskKind, TaskMessage } from './tasks';

/** The program of the worker thread: one library, one task after the other. */
const { locales } = workerData as { locales: SearchLocale[] };
const library = new ArticleLibrary(locales);

type Doers = { [Kind in TaskKind]: (task: IndexTasks[Kind]) => IndexAnswers[Kind] };

const doers: Doers = {
  put: (articles) => articles.filter((article) => !isTaken(() => library.put(article))).map(({ id }) => id),
  remove: (ids) => {
    for (const id of ids) library.remove(id);
    return null;
  },
  steer: (steering) => {
    library.steer(steering);
    return null;
  },
  learn: (votes) => {
    for (const vote of votes) library.learn(vote);
    return null;
  },
  search: (task) => library.search(task),
  explain: (task) => library.explain(task),
};

parentPort?.on('message', ({ number, kind, task }: TaskMessage) => {
  parentPort?.postMessage(outcome(number, kind, task));
});

function outcome<Kind extends TaskKind>(
  number: number,
  kind: Kind,
  task: TaskMessage['task'],
): AnswerMessage {
  try {
    return { number, answer: doers[kind](task as IndexTasks[Kind]) };
  } catch (error) {
    return { number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** One article that cannot be read keeps no other out. */
function isTaken(put: () => void): boolean {
  try {
    put();
    return true;
  } catch {
    return false;
  }
}
