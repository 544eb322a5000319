/** A node of a formula's MathML, as far as it is read here. */
export interface MathNode {
  readonly localName?: string
  readonly textContent: string | null
  readonly children: ArrayLike<MathNode>
}

/** A formula on one line, as people type it: `δ_1^(2) = (a − t) · g′(z)`, `(1)/(1 + e^(−z))`. */
export function linear(node: MathNode): string {
  return (
    written(node)
      .replace(/\s+/g, ' ')
      // A sign that has nothing before it belongs to what follows.
      .replace(/(^|[(=,] ?) ?([−+]) /g, '$1$2')
      .trim()
  )
}

/** What stands between two values has a space on both sides. */
const BETWEEN = /^[=≈≠<>≤≥+−⋅·×∗/→←⇒⊙∑∏∈∝]$/

function written(node: MathNode): string {
  const parts = Array.from(node.children)
  const all = () => parts.map(written).join('')
  const part = (n: number) => written(parts[n]!).trim()
  switch (node.localName) {
    case 'mo': {
      const sign = (node.textContent ?? '').trim()
      // What is there for the ear alone.
      if (/^[\u2061-\u2064]$/.test(sign)) return ''
      return BETWEEN.test(sign) ? ` ${sign} ` : sign === ',' ? ', ' : sign
    }
    case 'mspace':
      return ' '
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`
    case 'msqrt':
      return `√${grouped(all().trim())}`
    case 'msub':
    case 'munder':
      return `${part(0)}_${grouped(part(1))}`
    case 'msup':
    case 'mover':
      return /^[′″^]+$/.test(part(1)) ? part(0) + part(1) : `${part(0)}^${grouped(part(1))}`
    case 'msubsup':
    case 'munderover':
      return `${part(0)}_${grouped(part(1))}^${grouped(part(2))}`
    case 'mtr':
    case 'mlabeledtr':
      return `${parts.map(written).join(' ')}; `
    case 'mtable':
      return all().replace(/;\s*$/, '')
    case 'annotation':
      return ''
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return node.textContent ?? ''
    default:
      return parts.length > 0 ? all() : (node.textContent ?? '')
  }
}

/** In brackets, unless it is one thing: a letter with its index, a number, what has brackets already. */
function grouped(text: string): string {
  return /^[\p{L}\p{N}.′]+$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`
}
