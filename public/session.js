/**
 * Tells well before the session ends and lets one key extend it (WCAG 2.2.1), on every page of a person who
 * is signed in. The server alone decides when a session ends; this only counts along with it.
 */
const session = document.querySelector('#session')
const idleMs = Number(session.dataset.idle) * 1000
const WARN_MS = 5 * 60_000
/** Someone who types or points is there: the server is told so once in a while. */
const ACTIVE_MS = 5 * 60_000
const TICK_MS = 5000

const dialogs = Object.fromEntries(
  ['idle', 'ends', 'over'].map((name) => [name, document.querySelector(`#session-${name}`)]),
)
const tabs = new BroadcastChannel('session')
let seen = Date.now()
let most = seen + Number(session.dataset.most) * 1000
let isEndTold = false
let tried = seen

const end = () => Math.min(seen + idleMs, most)
const isShown = () => Object.values(dialogs).some((dialog) => dialog.open)

function show(name, at) {
  const dialog = dialogs[name]
  if (dialog.open) return
  close()
  const text = dialog.querySelector('[data-text]')
  if (text) text.textContent = text.dataset.text.replace('{time}', clock(at))
  dialog.showModal()
}

function close() {
  for (const dialog of Object.values(dialogs)) dialog.close()
}

function clock(at) {
  return new Date(at).toLocaleTimeString(`${document.documentElement.lang}-FI`, { hour: 'numeric', minute: '2-digit' })
}

function look() {
  const now = Date.now()
  if (now >= end()) return session.dataset.over || over()
  if (most - now <= WARN_MS && !isEndTold) {
    isEndTold = true
    return show('ends', most)
  }
  if (end() - now <= WARN_MS && end() < most) show('idle', end())
}

/** Said once: whoever goes back to the page to save a text by hand is left in peace. */
function over() {
  session.dataset.over = 'true'
  show('over')
}

/** The server has just been asked for something, by this page or another. */
function wasSeen(at, lastsTo) {
  seen = Math.max(seen, at)
  most = Math.max(most, lastsTo)
  delete session.dataset.over
  if (dialogs.idle.open || dialogs.over.open) close()
}

function tell() {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
  tabs.postMessage({ seen, most })
}

async function extend() {
  const response = await fetch('/account', { method: 'HEAD', redirect: 'manual', cache: 'no-store' }).catch(() => null)
  if (response === null) return
  if (!response.ok) return over()
  wasSeen(Date.now(), most)
  tell()
}

function act() {
  const last = Math.max(seen, tried)
  if (isShown() || session.dataset.over || Date.now() - last < ACTIVE_MS) return
  tried = Date.now()
  void extend()
}

tabs.addEventListener('message', ({ data }) => wasSeen(data.seen, data.most))
tell()
// an answer that saved itself
addEventListener('saved', () => wasSeen(Date.now(), most))
for (const name of ['keydown', 'pointerdown']) addEventListener(name, act, { capture: true, passive: true })
dialogs.idle.querySelector('button').addEventListener('click', extend)
dialogs.idle.addEventListener('cancel', (event) => {
  event.preventDefault()
  void extend()
})
for (const name of ['ends', 'over']) dialogs[name].querySelector('button').addEventListener('click', close)
addEventListener('visibilitychange', look)
setInterval(look, TICK_MS)
