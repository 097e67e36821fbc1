// Writes NOTICE.md: the packages that the running product is made of, with their licences. With --check it
// changes nothing and fails when the file no longer says what package.json and node_modules say.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function lineOf(name) {
  const { license: one, licenses, homepage, repository } = readJson(`node_modules/${name}/package.json`);
  // Older packages have a list.
  const license = one ?? licenses?.map(({ type }) => type).join(' OR ');
  if (typeof license !== 'string') throw new Error(`${name} names no licence in its package.json`);
  return `- ${name}: ${license.replace(/[()]/g, '')}. ${homepage ?? addressOf(repository)}`;
}

function addressOf(repository) {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url);
  if (short) return `https://github.com/${short[1]}`;
  return url
    .replace(/^git\+/, '')
    .replace(/^(git|ssh):\/\/(git@)?/, 'https://')
    .replace(/\.git$/, '');
}

const { dependencies } = readJson('package.json');
const text = `# Third-party notices

Turno itself is under the MIT licence (LICENSE). When it runs it uses the packages below, which npm installs from
their own publishers with their licence texts (\`node_modules/<package>/LICENSE\`); what those packages need in turn
is listed by \`npm ls --omit=dev --all\`. This file is written by \`node tools/notices.mjs\`.

${Object.keys(dependencies).sort().map(lineOf).join('\n')}
`;

if (!process.argv.includes('--check')) {
  writeFileSync('NOTICE.md', text);
} else if (!existsSync('NOTICE.md') || readFileSync('NOTICE.md', 'utf8') !== text) {
  process.stderr.write('NOTICE.md is out of date: run "node tools/notices.mjs".\n');
  process.exitCode = 1;
}
