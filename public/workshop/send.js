import { words } from './page.js'

const TIMEOUT_MS = 20000
let token = document.querySelector('#sheet-lines').elements._csrf.value

/** Sends one line to be saved. */
export async function post({ line, group: number, row }) {
  const ask = () =>
    fetch(words.saveTo, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': token },
      body: JSON.stringify({ line, group: number, version: Number(row?.dataset.version ?? 0) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  const response = await ask()
  // signed in again on another tab: the token of this page is old
  return !isJson(response) && (await freshToken()) ? ask() : response
}

export function isJson(response) {
  return (response.headers.get('content-type') ?? '').includes('json')
}

async function freshToken() {
  const response = await fetch(location.pathname, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (response.redirected || !response.ok) return false
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const found = page.querySelector('#sheet-lines [name=_csrf]')
  if (found === null || found.value === token) return false
  for (const field of document.querySelectorAll('[name=_csrf]')) field.value = found.value
  token = found.value
  return true
}
