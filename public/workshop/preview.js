/** What a line of an answer sheet says, while it is being typed. */
const words = document.querySelector('#workshop-words').dataset
const input = document.querySelector('#line')
const preview = document.querySelector('#preview')
const levels = words.levels.split('|')

export const LENGTH = Number(words.length)
/** The row of every question by its code. */
export const questions = new Map([...document.querySelectorAll('[data-code]')].map((row) => [row.dataset.code, row]))

export function element(name, text = '', className = '') {
  const one = document.createElement(name)
  one.textContent = text
  one.className = className
  return one
}

export function codeIn(line) {
  return line.trimStart().slice(0, LENGTH)
}

/** The question of the code and the name of the level. */
export function showPreview() {
  const row = questions.get(codeIn(input.value))
  const parts = row ? [element('p', `${row.dataset.code} ${row.querySelector('.text').textContent}`)] : []
  const level = row && levelIn(input.value.trimStart().slice(LENGTH))
  if (level) parts.push(element('p', level, 'level'))
  const now = row?.querySelector('.now').textContent
  if (now) parts.push(element('p', `${words.now}: ${now}. ${words.replaces}.`, 'quiet small'))
  const text = parts.map((one) => one.textContent).join('')
  if (preview.textContent !== text) preview.replaceChildren(...parts)
}

/** The level that a line has come to, by name: the one agreed on, or the only one. */
function levelIn(said) {
  const agreed =
    /^[\s.,+*:;]*[\d\s,+]+[/=]\s*([1-9])(?!\d)/.exec(said) ?? /^\s*[.,+*:;]?\s*([1-9])(?!\s*[\d/=,+])/.exec(said)
  return agreed ? (levels[Number(agreed[1]) - 1] ?? '') : ''
}
