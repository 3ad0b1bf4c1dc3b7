/** Shows the result so far anew after each saved answer, as the server counts it. */
const running = document.querySelector('#running')
let isAsking = false
let isOld = false

async function refresh() {
  isOld = true
  if (isAsking) return
  isAsking = true
  while (isOld) {
    isOld = false
    // not told now is told with the next answer
    await fetchResult().catch(() => undefined)
  }
  isAsking = false
}

async function fetchResult() {
  const response = await fetch(location.pathname)
  if (!response.ok || response.redirected) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = page.querySelector('#running')
  if (fresh && fresh.textContent !== running.textContent) running.replaceChildren(...fresh.childNodes)
}

addEventListener('saved', refresh)
