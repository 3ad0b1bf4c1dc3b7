import { button, draw, error, fail, group, input, say, sentence, showProgress, words } from './workshop/page.js'
import { codeIn, element, LENGTH, questions, showPreview } from './workshop/preview.js'
import { isJson, post } from './workshop/send.js'

/**
 * Types in answer sheets line by line: Enter saves a line and begins the next. A line that could not be sent
 * waits in the open page and is sent when the network returns; nothing is put into the browser's storage.
 */
const form = document.querySelector('#sheet-lines')
const area = document.querySelector('#lines')
const log = document.querySelector('#entered')
const alarm = document.querySelector('#unsaved')
const RETRY_MS = [2000, 5000, 10000, 20000]
/** Lines that are not saved, oldest first. */
let waiting = []
let sending = false
let tries = 0
let retry

/** What is wrong with a line that the page can tell by itself; the rest is told by the site. */
function problemOf(line) {
  if (!/^[1-9]\d?$/.test(group.value.trim())) return words.group
  const code = codeIn(line)
  const isUnknown = /^\d+$/.test(code) && code.length === LENGTH && !questions.has(code)
  return isUnknown ? sentence(words.unknown.replace('{code}', code)) : ''
}

function enter(line) {
  fail('')
  const code = codeIn(line)
  const one = { line: line.trim(), group: Number(group.value), row: questions.get(code), item: element('li') }
  document.querySelector('#entered-none').hidden = true
  log.prepend(one.item)
  draw(one, words.saving, 'waits')
  waiting.push(one)
  const problem = problemOf(line)
  if (problem) setAside(one, problem)
  void sendAll()
}

/** A line that cannot be saved as it stands is kept until someone mends or removes it. */
function setAside(one, problem) {
  hold(one)
  draw(one, problem, 'bad', [button(words.mend, () => mend(one)), button(words.drop, () => drop(one))])
  say(error, problem)
}

/** Sends what waits, one line after another, in the order in which they were typed. */
async function sendAll() {
  if (sending) return
  sending = true
  for (let one = next(); one; one = next()) if (!(await send(one))) break
  sending = false
}

function next() {
  return waiting.find((one) => !one.held)
}

async function send(one) {
  try {
    return await settle(one, await post(one))
  } catch {
    return postpone(one, navigator.onLine ? words.failed : words.offline)
  }
}

async function settle(one, response) {
  if (!isJson(response))
    return postpone(one, response.redirected || response.status === 403 ? words.signedOut : words.failed)
  const body = await response.json()
  tries = 0
  if (response.ok) done(one, body)
  else if (response.status === 409) ask(one, body)
  else refuse(one, body)
  say(alarm, '')
  return true
}

function done(one, { version, said, read, comment, savedAt }) {
  forget(one)
  const row = one.row
  row.dataset.version = String(version)
  row.dataset.answered = 'true'
  const now = row.querySelector('.now')
  now.textContent = said
  now.hidden = said === ''
  document.querySelector(`[data-missing="${row.dataset.code}"]`)?.remove()
  const words_ = comment ? `. ${comment}` : ''
  draw(one, words.saved.replace('{time}', savedAt), '', [], `${row.dataset.code} ${read}${words_}`)
  showProgress()
  showPreview()
}

/** A line that was not understood goes back where it was typed, unless the next one is already begun. */
function refuse(one, { problem }) {
  const text = sentence(problem)
  if (input.value.trim() === '') {
    forget(one)
    one.item.remove()
    document.querySelector('#entered-none').hidden = log.children.length > 0
    input.value = one.line
    fail(text)
    showPreview()
    return
  }
  setAside(one, text)
}

function ask(one, { problem, version }) {
  hold(one)
  const replace = () => {
    one.row.dataset.version = String(version)
    one.held = false
    draw(one, words.saving, 'waits')
    input.focus()
    void sendAll()
  }
  draw(one, sentence(problem), 'bad', [button(words.replace, replace), button(words.drop, () => drop(one))])
  say(error, sentence(problem))
}

function hold(one) {
  one.held = true
}

function forget(one) {
  waiting = waiting.filter((other) => other !== one)
}

function drop(one) {
  forget(one)
  one.item.remove()
  fail('')
  input.focus()
}

function mend(one) {
  drop(one)
  input.value = one.line
  showPreview()
}

function postpone(one, why) {
  draw(one, words.waiting, 'waits')
  say(alarm, why)
  clearTimeout(retry)
  retry = setTimeout(sendAll, RETRY_MS[Math.min(tries++, RETRY_MS.length - 1)])
  return false
}

input.addEventListener('input', () => {
  fail('')
  showPreview()
})
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.isComposing) return
  event.preventDefault()
  const line = input.value
  if (line.trim() === '') return
  const problem = problemOf(line)
  if (problem) return fail(problem)
  input.value = ''
  enter(line)
  showPreview()
})
group.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || area.offsetParent !== null) return
  event.preventDefault()
  input.focus()
})
// lines pasted together would run into one
input.addEventListener('paste', (event) => {
  const lines = event.clipboardData.getData('text').split(/\r\n?|\n/)
  if (lines.length < 2) return
  event.preventDefault()
  for (const line of lines) if (line.trim() !== '') enter(line)
})
// the language is switched: what is not saved goes along
form.addEventListener('submit', () => {
  const unsaved = [...waiting.map(({ line }) => line), input.value].filter((line) => line.trim() !== '')
  if (area.offsetParent === null) area.value = unsaved.join('\n')
  waiting = []
  input.value = ''
})
addEventListener('online', () => void sendAll())
addEventListener('focus', () => void sendAll())
addEventListener('beforeunload', (event) => {
  if (waiting.length > 0 || input.value.trim() !== '') event.preventDefault()
})

const brought = area.value.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
// several lines that came back from the form are looked through in the form
if (brought.length < 2 && document.querySelector('#errors') === null) {
  for (const one of document.querySelectorAll('.when-plain')) one.hidden = true
  for (const one of document.querySelectorAll('.when-scripted')) one.hidden = false
  input.value = brought[0] ?? ''
  showPreview()
}
