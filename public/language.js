/**
 * A page may have several forms, and the buttons for the language can belong to one of them alone. What was
 * typed last is what is sent along: the server shows its form again in the other language, and saves nothing.
 */
let typedIn = null

document.addEventListener('input', ({ target }) => {
  const { form } = target
  if (form && form.method === 'post') typedIn = form
})

document.querySelector('.languages').addEventListener('click', (event) => {
  const chosen = event.target.closest('[lang]')
  if (!chosen || chosen.ariaCurrent || !typedIn || typedIn === chosen.form) return
  event.preventDefault()
  const { lang } = chosen
  const address = new URL(typedIn.action)
  address.searchParams.set('language', lang)
  const send = Object.assign(document.createElement('button'), { name: '_language', value: lang, hidden: true })
  send.formAction = address.href
  send.formNoValidate = true
  typedIn.append(send)
  typedIn.requestSubmit(send)
  send.remove()
})
