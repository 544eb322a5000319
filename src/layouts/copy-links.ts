import { copyText } from '#classroom/browser/copy.ts'

// Gives each title that has an address of its own a sign that copies it. The signs are made here and not when the
// site is built: without JavaScript they could copy nothing, and no page grows by them.
// Pages whose titles nobody points to have no place to say it.
const said = document.querySelector<HTMLElement>('.link-said')
const { copy, copied, failed } = said?.dataset ?? {}
const titles = 'main :is(h1, :is(h2, h3)[id], .exercise[id] header h3, .glossary dt)'

for (const title of said ? document.querySelectorAll(titles) : []) {
  const { id } = title.closest('[id]')!
  const sign = document.createElement('a')
  sign.className = 'heading-link'
  sign.href = id === 'main' ? location.pathname : `#${id}`
  sign.textContent = '#'
  sign.title = copy!
  sign.ariaLabel = copy!
  if (title.localName !== 'dt') nameByItsOwnWords(title)
  title.append(sign)
}

/** Without that of the sign which is put behind them. */
function nameByItsOwnWords(title: Element) {
  const words = document.createElement('span')
  words.id = `words-of-${title.closest('[id]')!.id}`
  words.append(...title.childNodes)
  title.append(words)
  title.setAttribute('aria-labelledby', words.id)
}

let timer: ReturnType<typeof setTimeout> | undefined
document.addEventListener('click', async event => {
  const sign = (event.target as Element).closest<HTMLAnchorElement>('.heading-link')
  if (!said || !sign || event.ctrlKey || event.metaKey || event.shiftKey) return
  // To follow the address of the page itself would load it anew.
  if (!sign.hash) event.preventDefault()
  clearTimeout(timer)
  try {
    await copyText(sign.href)
    said.textContent = copied!
    timer = setTimeout(() => said.replaceChildren(), 4_000)
  } catch {
    // Without leave to copy the address is shown, marked, so that one key copies it.
    const address = document.createElement('code')
    address.textContent = sign.href
    said.replaceChildren(`${failed} `, address)
    getSelection()?.selectAllChildren(address)
  }
})
