import type { Operator } from '#grader/diagnose/slips/site.ts'
import { chainOf, codeOf, isName, isNumber, PRODUCT, SUM } from '#grader/diagnose/slips/syntax.ts'

/** Other ways to write the same: a solution that is written so must be accepted. */
export const variants: Operator[] = [
  {
    kind: 'commuted',
    at({ node, source }) {
      if (node.type !== 'BinaryExpression' || node.operator !== '*') return []
      return [{ code: `((${source(node.right)}) * (${source(node.left as never)}))` }]
    },
  },
  {
    kind: 'otherWayRound',
    at({ node, source }) {
      if (node.type !== 'BinaryExpression' || node.operator !== '-') return []
      const [left, right] = [source(node.left as never), source(node.right)]
      return [{ code: `(-((${right}) - (${left})))` }, { code: `((${left}) + -(${right}))` }]
    },
  },
  {
    kind: 'sumReordered',
    at({ node, source }) {
      const links = chainOf(node, SUM)
      if (!links || links.some(({ operator }) => operator !== '+')) return []
      return [{ code: `(${codeOf([...links].reverse(), source)})` }]
    },
  },
  {
    kind: 'productReordered',
    at({ node, source }) {
      const links = chainOf(node, PRODUCT)
      if (!links || links.some(({ operator }) => operator !== '*')) return []
      return [{ code: `(${codeOf([...links].reverse(), source)})` }]
    },
  },
  {
    kind: 'distributed',
    at({ node, source }) {
      if (node.type !== 'BinaryExpression' || node.operator !== '*') return []
      const terms = chainOf(node.right, SUM)
      if (!terms) return []
      const left = source(node.left as never)
      const parts = terms.map(({ operator, node }) => `${operator} (${left}) * (${source(node)})`)
      return [{ code: `(0 ${parts.join(' ')})` }]
    },
  },
  {
    kind: 'square',
    at({ node, source }) {
      if (node.type !== 'BinaryExpression' || node.operator !== '**' || !isNumber(node.right)) return []
      const base = source(node.left as never)
      return source(node.right) === '2' ? [{ code: `((${base}) * (${base}))` }] : []
    },
  },
  {
    kind: 'neutral',
    at({ node, source, useOf }) {
      if (!isName(node) || useOf(node.name) !== 'number') return []
      const name = source(node)
      return [
        { code: `(${name} * 2 / 2)` },
        { code: `(${name} / 3 + 2 * ${name} / 3)` },
        { code: `(-(-${name}))` },
      ]
    },
  },
]
