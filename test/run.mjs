// Runs every test: on SQLite, and beside it, on PostgreSQL, all that comes near the database. Two processes for two
// cores, so what knows no database runs in the second, which has less to do. Plain JavaScript: it only starts them.
import { spawn } from 'node:child_process'

const NEAR_THE_DATABASE = [
  'dist/test/{assessments,durability,improvement,operate,organisations}/**/*.test.js',
  'dist/test/web/{people,roadmap,rounds,sheets,workshop}/**/*.test.js',
]
/** Look at the whole database again and again: in a process whose memory nothing else has filled. */
const GUARDS = ['dist/test/web/guards/**/*.test.js']
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

// each of its database calls fails in turn: in a process of its own, where no other site asks the database anything
const FAILING = ['dist/test/web/guards/errors.test.js']

const lanes = [
  [
    { database: 'sqlite', rest: GUARDS },
    { database: 'sqlite', rest: ['dist/test/**/*.test.js', ...without([...WITHOUT_DATABASE, ...GUARDS])] },
  ],
  [
    { database: 'postgres', rest: FAILING },
    { database: 'postgres', rest: [...GUARDS, ...without([...ELSEWHERE, ...FAILING])] },
    { database: 'postgres', rest: [...WITHOUT_DATABASE, ...NEAR_THE_DATABASE] },
  ],
]
const statuses = await Promise.all(lanes.map(inTurn))
process.exit(statuses.flat().some((status) => status !== 0) ? 1 : 0)

/** @returns the exit statuses of the runs of one lane, one after another. */
async function inTurn(runs, index) {
  const ended = []
  for (const one of runs) ended.push(await run(one, index))
  return ended
}

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
