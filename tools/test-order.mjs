// The order in which Jest runs the files of tests. Its own goes by the times of an earlier run or, in a clean checkout,
// by size: there some short file that takes a minute came last, and ran alone.
import { statSync } from 'node:fs';

const othersBetween = 3;

export default class TestOrder {
  /** The largest first. While there are any, each fourth is one that starts programs or a browser: those take long. */
  sort(tests) {
    const size = new Map(tests.map((test) => [test, statSync(test.path).size]));
    const largestFirst = [...tests].sort((a, b) => size.get(b) - size.get(a));
    const others = largestFirst.filter((test) => !isLong(test));
    return [
      ...largestFirst.filter(isLong).flatMap((test) => [test, ...others.splice(0, othersBetween)]),
      ...others,
    ];
  }

  /** Jest asks every order whether it wants to keep how long each file took. */
  cacheResults() {}
}

function isLong({ context }) {
  return context.config.displayName?.name === 'built';
}
