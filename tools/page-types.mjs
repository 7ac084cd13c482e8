// Type-checks the page by svelte-check, which judges every file it reaches by the page's options,
// also those of other programs (see tsconfig.json). Here each file is judged once, where it
// belongs: the page takes their types, and `tsc -p src/sim` and its like report on them.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { root } from './setup.mjs';

const elsewhere = /^src\/(sim|kpi|study|worker|cli)\//;

const args = ['--tsconfig', './tsconfig.json', '--output', 'machine-verbose'];
// npm puts svelte-check on the path; Windows finds it only through a shell.
const options = {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1e9,
  shell: process.platform === 'win32',
};
const { stdout, stderr, error } = spawnSync('svelte-check', args, options);
if (error) throw error;

// Each line is a time, then either JSON or a word and its figures.
const lines = stdout.split('\n').map((line) => line.replace(/^\d+ /, ''));
const findings = lines
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line))
  .filter(({ filename }) => !elsewhere.test(filename.replaceAll('\\', '/')));

for (const { type, filename, start, message } of findings) {
  console.log(`${filename}:${start.line + 1}:${start.character + 1} ${type}: ${message}\n`);
}
const completed = lines.some((line) => line.startsWith('COMPLETED'));
if (!completed) console.log(`svelte-check did not finish.\n${stdout}${stderr}`);
console.log(`The page's types and markup: ${findings.length} to mend (warnings count).`);
process.exitCode = completed && findings.length === 0 ? 0 : 1;
