// Makes a fresh clone ready to run: dependencies as the lockfile says, then a build. Plain JavaScript,
// because it runs before anything is installed or built. Does nothing that is already done.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const at = (...parts) => join(root, ...parts)

refuseOldNode()
install()
build()
parseContent()

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Node ${process.versions.node} is too old. Install Node 20.19 or later (24 is recommended).`)
}

/** `npm ci` when the lockfile is not the one installed. Install scripts run only for packages named in package.json. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  const mark = at('node_modules', '.prepared')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  say('Installing dependencies …')
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  const { allowScripts = {} } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  const allowed = Object.keys(allowScripts).filter(
    (name) => allowScripts[name] === true && existsSync(at('node_modules', name)),
  )
  if (allowed.length > 0) run('npm', ['rebuild', '--ignore-scripts=false', '--loglevel=error', ...allowed])
  writeFileSync(mark, lock)
}

function build() {
  const built = at('dist', '.built')
  const sources = ['src', 'test'].flatMap((folder) => files(folder, '.ts'))
  if (isNewer(built, [...sources, at('tsconfig.json')])) return
  say('Building …')
  // a file that is gone from the sources must not live on in the build
  rmSync(at('dist'), { recursive: true, force: true })
  run(process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', root])
  mkdirSync(at('dist'), { recursive: true })
  writeFileSync(built, '')
}

/** The shipped content is parsed once, so that no start has to. */
function parseContent() {
  const content = ['frameworks', 'questionnaires', 'cases'].flatMap((folder) => files(folder, '.yaml'))
  if (isNewer(at('dist', 'parsed-content.json'), content)) return
  run(process.execPath, [at('dist', 'src', 'commands', 'parse-content.js')])
}

function isNewer(made, sources) {
  if (!existsSync(made)) return false
  const { mtimeMs } = statSync(made)
  return sources.every((file) => statSync(file).mtimeMs < mtimeMs)
}

function files(folder, ending) {
  if (!existsSync(at(folder))) return []
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (error) stop(`${command} could not be started: ${error.message}`)
  if (status !== 0) stop(`${command} ${args[0] ?? ''} failed; the lines above say why.`)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function stop(line) {
  say(line)
  process.exit(1)
}
