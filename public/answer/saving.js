import { showConflict } from './conflict.js'
import { form, sayAlarm, saySaved, showProgress, tell, words } from './page.js'
import { isUnsent, isWaitingForReason, questionOf, setVersion, textOf } from './question.js'
import { isJson, send } from './send.js'

const RETRY_MS = [2000, 5000, 10000, 20000]

/** Those that may be written: what is locked is text. */
export const questions = [...form.querySelectorAll('.question .state')].map((one) =>
  questionOf(one.closest('.question')),
)
let tries = 0
let retry

/** What is written and not saved, and could be. */
export function unsent() {
  return questions.filter((one) => isUnsent(one) && !isWaitingForReason(one))
}

/** Saves one answer, and what was written meanwhile after it. */
export async function save(one) {
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

/** Sends what waits, one after another. */
export async function sendAll() {
  const waiting = questions.filter((one) => isUnsent(one) && !one.sending && !one.conflict && !one.final)
  for (const one of waiting) {
    one.problem = ''
    await save(one)
    if (one.problem) return
  }
}

async function settle(one, text, response) {
  if (!isJson(response))
    return fail(one, response.redirected || response.status === 403 ? words.signedOut : words.failed)
  const body = await response.json()
  if (response.ok) return done(one, text, body)
  if (response.status === 409 && body.theirs) return ask(one, body)
  return fail(one, body.problem, true)
}

function done(one, text, { version, savedAt, progress }) {
  one.sent = text
  one.problem = ''
  setVersion(one, version)
  tell(one, '')
  tries = 0
  saySaved(savedAt)
  showProgress(progress)
  showAlarm()
  dispatchEvent(new Event('saved'))
  void sendAll()
}

/** `final`: sending the same again would be refused again. */
function fail(one, problem, final = false) {
  one.problem = problem
  one.final = final
  tell(one, final ? problem : words.waiting, true)
  saySaved(undefined)
  showAlarm()
  if (final) return
  clearTimeout(retry)
  retry = setTimeout(sendAll, RETRY_MS[Math.min(tries++, RETRY_MS.length - 1)])
}

function ask(one, body) {
  one.conflict = true
  one.problem = body.problem
  tell(one, '')
  showConflict(one, body, (whose) => {
    showAlarm()
    if (whose === 'mine') void save(one)
  })
  showAlarm()
}

function showAlarm() {
  const last = questions.findLast((one) => one.problem)
  sayAlarm(last?.problem ?? '', last?.conflict ? `#${last.element.id}` : undefined)
}
