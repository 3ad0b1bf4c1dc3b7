/** The parts of the page that tell how saving goes, and the words for it. */
export const form = document.querySelector('#answers')
export const words = document.querySelector('#answer-words').dataset
const saved = document.querySelector('#saved')
const alarm = document.querySelector('#unsaved')

/** Says a thing once: the same words again would be read aloud again. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text
}

/** @param href the place that it is about, when it asks for something. */
export function sayAlarm(text, href) {
  if (alarm.textContent === text) return
  const link = href && Object.assign(document.createElement('a'), { href, textContent: text })
  alarm.replaceChildren(...(link ? [link] : text ? [text] : []))
}

/** When the last answer was saved; nothing while one waits. */
export function saySaved(time) {
  say(saved, time === undefined ? '' : words.saved.replace('{time}', time))
}

/** How one question stands, under it. */
export function tell({ element }, text, bad = false) {
  const state = element.querySelector('.state')
  state.classList.toggle('bad', bad)
  say(state, text)
}

export function showProgress({ done: count, of }) {
  const bar = document.querySelector('.saving-bar progress')
  // a question alone has none
  if (!bar) return
  bar.value = count
  bar.max = of
  say(bar.nextElementSibling, words.progress.replace('{done}', count).replace('{of}', of))
}

/** The page promises to save by itself from here on. */
export function promiseSaving() {
  document.querySelector('.when-plain')?.setAttribute('hidden', '')
  document.querySelector('.when-scripted')?.removeAttribute('hidden')
}
