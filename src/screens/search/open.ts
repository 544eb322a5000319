import { slashOpens } from './keys.ts'

/** All that a page loads for the search and the list of keys: a button, and keys. The rest comes with the first use. */
const button = document.querySelector<HTMLButtonElement>('.search-open')!

/** What takes longer to come says so, in ms. */
const LONG = 500

function open() {
  const said = button.nextElementSibling!
  const say = (what: 'loading' | 'failed') => {
    // Emptied first, so that it is said again.
    said.textContent = ''
    said.textContent = button.dataset[what]!
    said.classList.toggle('wrong', what === 'failed')
  }
  const long = setTimeout(() => {
    say('loading')
  }, LONG)
  import('./dialog.ts')
    .then(({ openSearch }) => openSearch())
    .finally(() => clearTimeout(long))
    .then(
      () => {
        said.textContent = ''
      },
      error => {
        console.warn(error)
        say('failed')
      },
    )
}

/** Where keys write: fields, and editors, in which Ctrl+K may begin a chord. */
const writing = 'input,textarea,select,[contenteditable],[role=textbox],.monaco-editor'

button.addEventListener('click', open)
addEventListener('keydown', event => {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
  const single = (key === '/' || key === '?') && !ctrlKey && !metaKey && !altKey
  // A layout of another script has no k: there the key counts that has it elsewhere.
  const isK = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK'
  const chord = isK && ctrlKey !== metaKey && !altKey && !shiftKey
  if (event.defaultPrevented || !(single || chord)) return
  const target = event.composedPath()[0]
  if (target instanceof Element && target.closest(writing)) return
  if (document.querySelector(':modal') || (single && !slashOpens())) return
  event.preventDefault()
  if (key === '?') void import('../keys/dialog.ts').then(({ openKeys }) => openKeys())
  else open()
})
