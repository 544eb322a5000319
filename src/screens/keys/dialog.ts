import type { KeysTexts } from '#i18n/en/keys.ts'
import { loadKeysTexts } from '#i18n/lazy.ts'
import { element } from '../search/element.ts'
// As text: a style sheet that is imported would be linked by every page, and hold up its first paint.
import css from './keys.css?inline'

let dialog: HTMLDialogElement | undefined

/** Opens the list of all keys that the site has. */
export async function openKeys(): Promise<void> {
  dialog ??= made(await loadKeysTexts(document.documentElement.lang))
  if (!dialog.open) dialog.showModal()
}

function made(t: KeysTexts): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'quiet', 'aria-label': t.close }, '✕')
  const dialog = element(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'keys-title' },
    element('div', { class: 'keys-head' }, element('h2', { id: 'keys-title' }, t.title), close),
    ...t.groups.flatMap(({ where, rows }) => [
      element('h3', {}, where),
      element('dl', {}, ...rows.map(([keys, does]) => row(keys!, does!))),
    ]),
    element('p', {}, t.off),
  )
  close.addEventListener('click', () => dialog.close())
  // Beside the list: the dialog itself is hit only outside of what is in it.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
  document.body.append(dialog)
  return dialog
}

const row = (keys: string, does: string) =>
  element(
    'div',
    {},
    element('dt', {}, ...keys.split(' ').flatMap((key, n) => [n > 0 ? ' ' : '', element('kbd', {}, key)])),
    element('dd', {}, does),
  )
