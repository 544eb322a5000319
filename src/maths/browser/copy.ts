import { linear } from './linear.ts'

/**
 * What is copied from a page has its formulas in it: as text in a plain text (`z_1^(1) = 0.42`), as MathML where the
 * place that it is pasted into takes more. Without this they would be gone, since their letters are drawn by a font.
 */
document.addEventListener('copy', event => {
  const selection = getSelection()
  if (!event.clipboardData || !selection || selection.isCollapsed || selection.rangeCount !== 1) return
  const range = selection.getRangeAt(0).cloneRange()
  // A formula that is marked in part is copied whole: half of one says something else.
  const [first, last] = [range.startContainer, range.endContainer].map(node =>
    (node instanceof Element ? node : node.parentElement)?.closest('maths-formula'),
  )
  if (first) range.setStartBefore(first)
  if (last) range.setEndAfter(last)
  const copied = document.createElement('div')
  copied.append(range.cloneContents())
  const formulas = [...copied.querySelectorAll('maths-formula')]
  if (formulas.length === 0) return
  const maths = formulas.map(formula => formula.querySelector('math'))
  for (const [n, formula] of formulas.entries()) formula.replaceWith(maths[n] ? linear(maths[n]) : '')
  event.clipboardData.setData('text/plain', textOf(copied))
  for (const [n, formula] of formulas.entries()) formula.replaceChildren(maths[n] ?? '')
  event.clipboardData.setData('text/html', htmlOf(range))
  event.preventDefault()
})

/** The text as the page shows it, line by line: that takes a place in the page. */
function textOf(copied: HTMLElement): string {
  copied.style.cssText = 'position: fixed; inset-block-start: -100vh; inline-size: 80ch'
  document.querySelector('main')!.append(copied)
  const text = copied.innerText
  copied.remove()
  return text.trim()
}

function htmlOf(range: Range): string {
  const copied = document.createElement('div')
  copied.append(range.cloneContents())
  for (const formula of copied.querySelectorAll('maths-formula'))
    formula.replaceWith(formula.querySelector('math') ?? '')
  return copied.innerHTML
}
