import { visible } from './visible.ts'

/**
 * A text as Markdown in which only code and emphasis are formed: whoever wrote a part of it, there is no HTML, no link,
 * no image and no block in it. Line ends become spaces.
 *
 * @param text of the grader, which may quote what a learner wrote
 */
export function markdownText(text: string): string {
  const line = visible(text).replace(/\s+/g, ' ')
  // Every other part is between two backquotes; one that is left alone at the end is none of a pair.
  const parts = line.split('`')
  const alone = parts.length % 2 === 0 ? parts.pop()! : undefined
  const formed = parts
    .map((part, n) => {
      if (n % 2 === 1) return part.trim() === '' ? '\\`\\`' : `\`${part}\``
      // Between two pieces of code there is something, or their signs would be one.
      return part === '' && n > 0 && n < parts.length - 1 ? ' ' : escaped(part)
    })
    .join('')
  // A sign that begins a block does so only at the start of a line.
  return `${formed}${alone === undefined ? '' : `\\\`${escaped(alone)}`}`.replace(
    /^\s+|^(?=[-+=>#~|])/,
    sign => (sign === '' ? '\\' : ''),
  )
}

/** A text of a learner's that is shown as it is and forms nothing, not even emphasis. */
export function markdownName(text: string): string {
  return escaped(visible(text).replace(/\s+/g, ' ')).replace(/[`*_]/g, sign => `\\${sign}`)
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\<>[\]#!|&~]/g, sign => `\\${sign}`)
      // Addresses become links by themselves.
      .replace(/:(?=\/\/)|(?<=\w)@(?=\w)/g, sign => `\\${sign}`)
      .replace(/\bwww\./gi, start => `${start.slice(0, 3)}\\.`)
  )
}
