import type { Editor } from './editor.ts'

interface Texts {
  loading: string
  plain: string
  again: string
}

/** What takes longer is said, ms. */
const MOMENT = 500

/**
 * Says in `place` how the opening of an editor goes: that it is loading; that it could not be loaded, so that a plain
 * text box stands there, with a button that tries again. Texts are never touched by it.
 *
 * @param place an empty element that nobody else fills
 * @returns to be called with each opening: `editor.ready`, and what `editor.choose` returns
 */
export function tellOpening(
  place: HTMLElement,
  t: Texts,
  again: () => ReturnType<Editor['choose']>,
): (opening: ReturnType<Editor['choose']>) => Promise<void> {
  const words = document.createElement('span')
  words.setAttribute('role', 'status')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = t.again
  button.hidden = true
  button.addEventListener('click', () => void tell(again()))
  place.append(words, ' ', button)

  async function tell(opening: ReturnType<Editor['choose']>): Promise<void> {
    const slow = setTimeout(() => {
      words.textContent = t.loading
    }, MOMENT)
    const opened = await opening
    clearTimeout(slow)
    words.textContent = opened === 'plain' ? t.plain : ''
    button.hidden = opened !== 'plain'
  }
  return tell
}
