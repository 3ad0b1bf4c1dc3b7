import { form, words } from './page.js'

const TIMEOUT_MS = 20000
let token = form.elements._csrf.value

/** Sends one answer to the server. @throws when it could not be reached. */
export async function send({ id, version }, text) {
  const post = () =>
    fetch(`${words.saveTo}/${encodeURIComponent(id)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': token },
      body: JSON.stringify({ ...JSON.parse(text), version }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  const response = await post()
  // signed in again on another tab: the token of this page is old
  return !isJson(response) && (await freshToken()) ? post() : response
}

export function isJson({ headers }) {
  return (headers.get('content-type') ?? '').includes('json')
}

/** From the form's own page: this one may stand at an address that only takes forms. */
async function freshToken() {
  const response = await fetch(form.action, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (response.redirected || !response.ok) return false
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const found = page.querySelector('#answers [name=_csrf]')
  const isNew = found !== null && found.value !== token
  if (isNew) for (const input of document.querySelectorAll('[name=_csrf]')) input.value = found.value
  if (isNew) token = found.value
  return isNew
}
