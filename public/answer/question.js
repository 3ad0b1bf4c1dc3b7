/** A question of the page: what its form says, and what the server has of it. */
export function questionOf(element) {
  const { question: id, version, unsaved } = element.dataset
  const field = (name) => element.querySelector(`[name="${name}.${CSS.escape(id)}"]`)
  const one = { id, element, field, version: Number(version), sending: false, conflict: false, problem: '', timer: 0 }
  // what the server shows as typed it has not saved
  one.sent = unsaved === undefined ? textOf(one) : ''
  return one
}

/** What the form says of a question now. */
export function read({ id, element, field }) {
  const checked = element.querySelector(`[name="state.${CSS.escape(id)}"]:checked`)
  const state = checked ? checked.value : ''
  const reason = state === 'notApplicable' ? field('reason').value : ''
  return { state, reason, comment: field('comment').value }
}

export function textOf(one) {
  return JSON.stringify(read(one))
}

export function isUnsent(one) {
  return textOf(one) !== one.sent
}

/** “Does not apply” waits for its reason. */
export function isWaitingForReason(one) {
  const { state, reason } = read(one)
  return state === 'notApplicable' && reason.trim() === ''
}

export function setVersion(one, version) {
  one.version = version
  one.field('version').value = String(version)
}

/** Puts someone else's answer into the form. */
export function write(one, { value, reason, comment }) {
  for (const radio of one.element.querySelectorAll(`[name="state.${CSS.escape(one.id)}"]`))
    radio.checked = radio.value === value
  one.field('reason').value = reason
  one.field('comment').value = comment
}

export function focusOn({ element }) {
  const radio =
    element.querySelector('fieldset input[type=radio]:checked') ?? element.querySelector('input[type=radio]')
  radio.focus()
}
