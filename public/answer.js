/**
 * Saves each answer as it is given. An answer that could not be sent stays in the open page and is sent
 * when the network returns; nothing is ever put into the browser's storage.
 */
import { form, promiseSaving, sayAlarm, words } from './answer/page.js'
import { questions, save, sendAll, unsent } from './answer/saving.js'

const TYPING_MS = 800
/** How long a link waits for answers that are on their way. */
const LEAVING_MS = 3000
let leaving = false

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
    sayAlarm(words.offline)
    return
  }
  leaving = true
})
addEventListener('online', () => void sendAll())
addEventListener('focus', () => void sendAll())
addEventListener('offline', () => {
  if (unsent().length > 0) sayAlarm(words.offline)
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
  const inTime = Date.now() + LEAVING_MS
  while (questions.some((one) => one.sending) && Date.now() < inTime) await new Promise((go) => setTimeout(go, 50))
  location.href = link.href
})
promiseSaving()
