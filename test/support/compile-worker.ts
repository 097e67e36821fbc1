import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transformSync } from '@swc/core';
import { workerFolder } from './index-program';

const root = resolve(__dirname, '../..');
const entry = join(root, 'src/knowledge/search/worker/main.ts');

/**
 * A thread is started from a file and knows nothing of Jest: the program of the search thread is translated here, once
 * before all tests, by the same compiler as the rest of the sources.
 */
export function compileWorker(): void {
  const waiting = [entry];
  for (const file of waiting) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      jsc: { target: 'es2023', parser: { syntax: 'typescript' }, keepClassNames: true },
      module: { type: 'commonjs' },
    });
    write(join(workerFolder, relative(root, file)).replace(/\.ts$/, '.js'), code);
    for (const [, name = ''] of code.matchAll(/require\("(\.[^"]+)"\)/g)) {
      const imported = `${resolve(dirname(file), name)}.ts`;
      if (!waiting.includes(imported)) waiting.push(imported);
    }
  }
}

/** What is there already is left alone: another run may be reading it. */
function write(file: string, code: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === code) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
}
