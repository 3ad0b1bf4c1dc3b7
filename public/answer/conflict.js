import { words } from './page.js'
import { focusOn, setVersion, textOf, write } from './question.js'

/** Shows what someone else wrote meanwhile, with the choice of whose text stays; `settled` is told whose. */
export function showConflict(one, { version, theirs }, settled) {
  const box = line('div', '', 'conflict notice bad')
  // what to do is said by the alarm of the page
  box.append(line('h2', words.theirs, 'minor'), line('p', theirs.who, 'quiet'))
  box.append(line('p', `${theirs.said}. ${theirs.statement}`))
  if (theirs.comment) box.append(line('blockquote', theirs.comment, 'quote typed'))
  const settle = (whose) => {
    if (whose === 'theirs') write(one, theirs)
    one.sent = whose === 'theirs' ? textOf(one) : ''
    one.conflict = false
    one.problem = ''
    setVersion(one, version)
    box.remove()
    focusOn(one)
    settled(whose)
  }
  const buttons = line('div', '', 'buttons')
  buttons.append(
    button(words.keepMine, () => settle('mine')),
    button(words.keepTheirs, () => settle('theirs'), 'second'),
  )
  box.append(buttons)
  one.element.querySelector('.ladder-choices').before(box)
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
