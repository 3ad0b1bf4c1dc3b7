/**
 * A page may have several forms, and the buttons for the language belong to one of them. What has been typed in
 * the others goes along in a field of its own, which the server hands back in the next page and keeps nowhere.
 */
const ALSO = '_also'

/** One field of a form, found again by where the form goes and which of those it is. */
function* fields() {
  const seen = new Map()
  for (const form of document.forms) {
    // a field may be called `action`, and form.action is that field then
    if (form.getAttribute('method') !== 'post') continue
    const to = new URL(form.getAttribute('action') ?? '', location.href).pathname
    const which = seen.get(to) ?? 0
    seen.set(to, which + 1)
    for (const field of form.elements) if (isTyped(field)) yield { form, field, key: `${to} ${which} ${field.name}` }
  }
}

const isTyped = ({ name, type }) =>
  name && !['hidden', 'password', 'file', 'submit', 'button', 'fieldset'].includes(type)
const isTicked = ({ type }) => type === 'checkbox' || type === 'radio'

function hasChanged(field) {
  if (isTicked(field)) return field.checked !== field.defaultChecked
  if (field.options) return [...field.options].some((one) => one.selected !== one.defaultSelected)
  return field.value !== field.defaultValue
}

document.querySelector('.languages').addEventListener('click', ({ target }) => {
  const { form: own } = target.closest('button') ?? {}
  if (!own) return
  own.elements[ALSO]?.remove()
  const typed = []
  for (const { form, field, key } of fields())
    if (form !== own && hasChanged(field)) typed.push([key, field.value, isTicked(field) && field.checked])
  if (typed.length === 0) return
  own.append(
    Object.assign(document.createElement('input'), { type: 'hidden', name: ALSO, value: JSON.stringify(typed) }),
  )
})

for (const [key, value, checked] of JSON.parse(document.querySelector('#also-typed')?.value || '[]')) {
  const found = [...fields()].find((one) => one.key === key && (!isTicked(one.field) || one.field.value === value))
  if (!found) continue
  const { field } = found
  if (isTicked(field)) field.checked = checked
  else field.value = value
  const folded = field.closest('details')
  if (folded) folded.open = true
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
