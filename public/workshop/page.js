import { element, questions } from './preview.js'

/** The page of answer sheets: its words, its line, and the list of lines that were entered. */
export const words = document.querySelector('#workshop-words').dataset
export const input = document.querySelector('#line')
export const group = document.querySelector('#group')
export const error = document.querySelector('#line-error')

/** Says a thing once: the same words again would be read aloud again. */
export function say(where, text) {
  if (where.textContent !== text) where.textContent = text
}

export function fail(text) {
  say(error, text)
  input.toggleAttribute('aria-invalid', text !== '')
  if (text !== '') input.setAttribute('aria-invalid', 'true')
}

export function sentence(text) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

export function draw(one, state, className, buttons = [], read = '') {
  const text = one.row ? one.row.querySelector('.text').textContent : ''
  const parts = [
    element('p', `${read || one.line}`, 'number'),
    element('p', text, 'quiet small'),
    element('p', state, 'state'),
  ]
  if (buttons.length > 0) {
    const row = element('div', '', 'buttons')
    row.append(...buttons)
    parts.push(row)
  }
  one.item.className = className
  one.item.replaceChildren(...parts)
}

export function button(text, act) {
  const one = element('button', text, 'second')
  one.type = 'button'
  one.addEventListener('click', act)
  return one
}

export function showProgress() {
  const all = [...questions.values()]
  const count = all.filter((row) => row.dataset.answered === 'true').length
  const bar = document.querySelector('#enter progress')
  bar.value = count
  bar.nextElementSibling.textContent = words.progress.replace('{done}', count).replace('{of}', all.length)
  for (const section of document.querySelectorAll('.missing'))
    say(section.querySelector('.left'), leftText(section.querySelectorAll('[data-missing]').length))
}

function leftText(count) {
  if (count === 0) return words.none
  return count === 1 ? words.leftOne : words.left.replace('{count}', count)
}
