// Runs every test: on SQLite, and beside it, on PostgreSQL, all that comes near the database. Two processes for two
// cores, so what knows no database runs in the second, which has less to do. Plain JavaScript: it only starts them.
import { spawn } from 'node:child_process'

const NEAR_THE_DATABASE = [
  'dist/test/{assessments,durability,operate,organisations}/**/*.test.js',
  'dist/test/web/{guards,people,rounds,sheets,workshop}/**/*.test.js',
]
// mutants break copies of the stores, payloads are about the browser: neither knows the database
const ELSEWHERE = ['dist/test/web/guards/{mutants,payloads}.test.js']
const WITHOUT_DATABASE = [
  'dist/test/*.test.js',
  'dist/test/{commands,content,i18n,reports,roadmap,scoring,workshops}/**/*.test.js',
]
const ARGUMENTS = [
  '--no-package',
  '--forbid-only',
  '--forbid-pending',
  '--timeout',
  '300000',
  '--reporter',
  'dot',
  '--exit',
]

const runs = [
  { database: 'sqlite', rest: ['dist/test/**/*.test.js', ...without(WITHOUT_DATABASE)] },
  { database: 'postgres', rest: [...WITHOUT_DATABASE, ...NEAR_THE_DATABASE, ...without(ELSEWHERE)] },
]
const statuses = await Promise.all(runs.map(run))
process.exit(statuses.some((status) => status !== 0) ? 1 : 0)

function without(files) {
  return files.flatMap((file) => ['--ignore', file])
}

/** @returns the exit status of one run. The first prints as it goes, the second when it ends. */
function run({ database, rest }, index) {
  const mocha = spawn(process.execPath, ['node_modules/mocha/bin/mocha.js', ...ARGUMENTS, ...rest], {
    env: { ...process.env, TEST_DATABASES: database },
    stdio: ['ignore', index === 0 ? 'inherit' : 'pipe', index === 0 ? 'inherit' : 'pipe'],
  })
  const printed = []
  mocha.stdout?.on('data', (text) => printed.push(text))
  mocha.stderr?.on('data', (text) => printed.push(text))
  return new Promise((done) => {
    mocha.once('close', (status) => {
      if (index > 0) process.stdout.write(Buffer.concat([Buffer.from(`\n${database}\n`), ...printed]))
      done(status ?? 1)
    })
  })
}
