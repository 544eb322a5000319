import type { Operator } from '#grader/diagnose/slips/site.ts'
import { isNumber } from '#grader/diagnose/slips/syntax.ts'

/** Another number where one is written down. */
export const constantChanged: Operator = {
  kind: 'constantChanged',
  at({ node, parents, source }) {
    if (!isNumber(node) || parents[0]?.type === 'MemberExpression') return []
    return ['0.1', '0.5', '1.5', '(-1)', '10'].filter(other => other !== source(node)).map(code => ({ code }))
  },
}
