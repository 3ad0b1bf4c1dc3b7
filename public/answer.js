/**
 * Saves each answer as it is given. An answer that could not be sent stays in the open page and is sent
 * when the network returns; nothing is ever put into the browser's storage.
 */
const form = document.querySelector('#answers')
const words = document.querySelector('#answer-words').dataset
const saved = document.querySelector('#saved')
const alarm = document.querySelector('#unsaved')
const TYPING_MS = 800
const RETRY_MS = [2000, 5000, 10000, 20000]
const TIMEOUT_MS = 20000

const questions = [...form.querySelectorAll('.question')].map(questionOf)
let token = form.elements._csrf.value
let leaving = false
let tries = 0
let retry

function questionOf(element) {
  const { question: id, version } = element.dataset
  const field = (name) => element.querySelector(`[name="${name}.${CSS.escape(id)}"]`)
  const one = { id, element, field, version: Number(version), sending: false, conflict: false, problem: '', timer: 0 }
  one.sent = textOf(one)
  return one
}

/** What the form says of a question now. */
function read({ id, element, field }) {
  const checked = element.querySelector(`[name="state.${CSS.escape(id)}"]:checked`)
  const state = checked ? checked.value : ''
  const reason = state === 'notApplicable' ? field('reason').value : ''
  return { state, reason, comment: field('comment').value }
}

function textOf(one) {
  return JSON.stringify(read(one))
}

function isUnsent(one) {
  return textOf(one) !== one.sent
}

/** “Does not apply” waits for its reason. */
function isWaitingForReason(one) {
  const { state, reason } = read(one)
  return state === 'notApplicable' && reason.trim() === ''
}

async function save(one) {
  clearTimeout(one.timer)
  if (one.sending || one.conflict || !isUnsent(one)) return
  if (isWaitingForReason(one)) return tell(one, words.reason)
  one.sending = true
  const text = textOf(one)
  tell(one, words.saving)
  try {
    await settle(one, text, await send(one, text))
  } catch {
    fail(one, navigator.onLine ? words.failed : words.offline)
  }
  one.sending = false
  if (!one.problem && isUnsent(one)) await save(one)
}

async function send(one, text) {
  const post = () =>
    fetch(`${words.saveTo}/${encodeURIComponent(one.id)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': token },
      body: JSON.stringify({ ...JSON.parse(text), version: one.version }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  const response = await post()
  const isPage = !(response.headers.get('content-type') ?? '').includes('json')
  // signed in again on another tab: the token of this page is old
  return isPage && (await freshToken()) ? post() : response
}

async function freshToken() {
  const response = await fetch(location.pathname, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (response.redirected || !response.ok) return false
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const found = page.querySelector('#answers [name=_csrf]')
  const isNew = found !== null && found.value !== token
  if (isNew) for (const input of document.querySelectorAll('[name=_csrf]')) input.value = found.value
  if (isNew) token = found.value
  return isNew
}

async function settle(one, text, response) {
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  if (!isJson) return fail(one, response.redirected || response.status === 403 ? words.signedOut : words.failed)
  const body = await response.json()
  if (response.ok) return done(one, text, body)
  if (response.status === 409) return showConflict(one, body)
  return fail(one, body.problem, true)
}

function done(one, text, { version, savedAt, progress }) {
  one.sent = text
  one.problem = ''
  setVersion(one, version)
  tell(one, '')
  tries = 0
  say(saved, words.saved.replace('{time}', savedAt))
  showProgress(progress)
  showAlarm()
  dispatchEvent(new Event('saved'))
  void sendAll()
}

function setVersion(one, version) {
  one.version = version
  one.field('version').value = String(version)
}

function fail(one, problem, final = false) {
  one.problem = problem
  one.final = final
  tell(one, final ? problem : words.waiting, true)
  say(saved, '')
  showAlarm()
  if (final) return
  clearTimeout(retry)
  retry = setTimeout(sendAll, RETRY_MS[Math.min(tries++, RETRY_MS.length - 1)])
}

/** Sends what waits, one after another. */
async function sendAll() {
  const waiting = questions.filter((one) => isUnsent(one) && !one.sending && !one.conflict && !one.final)
  for (const one of waiting) {
    one.problem = ''
    await save(one)
    if (one.problem) return
  }
}

function showAlarm() {
  const problems = questions.filter((one) => one.problem).map((one) => one.problem)
  say(alarm, problems.at(-1) ?? '')
}

function showConflict(one, { problem, version, theirs }) {
  if (!theirs) return fail(one, problem, true)
  one.conflict = true
  one.problem = problem
  tell(one, '')
  const box = document.createElement('div')
  box.className = 'conflict notice bad'
  box.setAttribute('role', 'alert')
  box.append(line('p', problem, 'field-error'), line('h2', words.theirs, 'minor'), line('p', theirs.who, 'quiet'))
  box.append(line('p', `${theirs.said}. ${theirs.statement}`))
  if (theirs.comment) box.append(line('blockquote', theirs.comment, 'quote typed'))
  const buttons = line('div', '', 'buttons')
  buttons.append(
    button(words.keepMine, () => settleConflict(one, box, version)),
    button(words.keepTheirs, () => takeTheirs(one, box, version, theirs), 'second'),
  )
  box.append(buttons)
  one.element.querySelector('legend').after(box)
  showAlarm()
}

function settleConflict(one, box, version) {
  one.conflict = false
  one.problem = ''
  one.sent = ''
  setVersion(one, version)
  box.remove()
  showAlarm()
  focusOn(one)
  void save(one)
}

function takeTheirs(one, box, version, theirs) {
  for (const radio of one.element.querySelectorAll(`[name="state.${CSS.escape(one.id)}"]`))
    radio.checked = radio.value === theirs.value
  one.field('reason').value = theirs.reason
  one.field('comment').value = theirs.comment
  one.sent = textOf(one)
  one.conflict = false
  one.problem = ''
  setVersion(one, version)
  box.remove()
  showAlarm()
  focusOn(one)
}

function focusOn(one) {
  const radio =
    one.element.querySelector('fieldset input[type=radio]:checked') ?? one.element.querySelector('input[type=radio]')
  radio.focus()
}

function line(name, text, className = '') {
  const element = document.createElement(name)
  element.textContent = text
  element.className = className
  return element
}

function button(text, act, className = '') {
  const element = line('button', text, className)
  element.type = 'button'
  element.addEventListener('click', act)
  return element
}

/** Says a thing once: the same words again would be read aloud again. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text
}

function tell(one, text, bad = false) {
  const state = one.element.querySelector('.state')
  state.classList.toggle('bad', bad)
  say(state, text)
}

function showProgress({ done: count, of }) {
  const bar = document.querySelector('.saving-bar progress')
  bar.value = count
  bar.max = of
  say(bar.nextElementSibling, words.progress.replace('{done}', count).replace('{of}', of))
}

function unsent() {
  return questions.filter((one) => isUnsent(one) && !isWaitingForReason(one))
}

function ofEvent({ target }) {
  const element = target.closest('.question')
  return questions.find((one) => one.element === element)
}

form.addEventListener('change', (event) => {
  const one = ofEvent(event)
  if (one) one.final = false
  if (one) void save(one)
})
form.addEventListener('input', (event) => {
  const one = ofEvent(event)
  if (!one || event.target.type === 'radio') return
  clearTimeout(one.timer)
  one.timer = setTimeout(() => save(one), TYPING_MS)
})
form.addEventListener('submit', (event) => {
  if (!navigator.onLine && unsent().length > 0) {
    event.preventDefault()
    say(alarm, words.offline)
    return
  }
  leaving = true
})
addEventListener('online', () => void sendAll())
addEventListener('focus', () => void sendAll())
addEventListener('offline', () => {
  if (unsent().length > 0) say(alarm, words.offline)
})
addEventListener('beforeunload', (event) => {
  if (!leaving && unsent().length > 0) event.preventDefault()
})
// a link followed right after typing waits for the answer to be saved
document.addEventListener('click', async (event) => {
  const link = event.target.closest('a[href]')
  const waits = link && !event.ctrlKey && !event.metaKey && link.origin === location.origin && unsent().length > 0
  if (!waits || link.pathname === location.pathname || !navigator.onLine) return
  event.preventDefault()
  await sendAll()
  const inTime = Date.now() + 3000
  while (questions.some((one) => one.sending) && Date.now() < inTime) await new Promise((go) => setTimeout(go, 50))
  location.href = link.href
})

document.querySelector('.when-plain')?.setAttribute('hidden', '')
document.querySelector('.when-scripted')?.removeAttribute('hidden')
