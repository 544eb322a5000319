import { openRecord } from '#record/browser/open.ts'

/** Sizes of an editor's type, as parts of the usual one. */
export const typeSizes = [0.85, 1, 1.15, 1.3, 1.6, 2]

/** The size that the page has: `before-paint.js` sets what was chosen before. */
export function typeSize(): number {
  return Number(document.documentElement.style.getPropertyValue('--code-size')) || 1
}

/** Gives all editors of the page another size, and those of the pages to come. */
export function setTypeSize(size: number): void {
  document.documentElement.style.setProperty('--code-size', `${size}`)
  openRecord().setSetting('code-size', size)
}

/**
 * A choice of the size, to stand beside an editor.
 *
 * @param label what it is called, e.g. `Type size`
 */
export function typeSizeChoice(label: string): HTMLLabelElement {
  const select = document.createElement('select')
  for (const size of typeSizes)
    select.add(
      new Option(size.toLocaleString(document.documentElement.lang, { style: 'percent' }), `${size}`),
    )
  select.value = `${typeSize()}`
  select.addEventListener('change', () => setTypeSize(Number(select.value)))
  const choice = document.createElement('label')
  choice.className = 'type-size'
  choice.append(label, ' ', select)
  return choice
}
