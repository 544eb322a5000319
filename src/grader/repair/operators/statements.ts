import type { AnyNode } from 'acorn'
import type { Operator } from '#grader/diagnose/slips/site.ts'
import { assignmentIn, isComparison, isName } from '#grader/diagnose/slips/syntax.ts'

/** `+=` for `=`, and the other way round. */
export const assignment: Operator = {
  kind: 'assignment',
  at({ node, source }) {
    const assigned = assignmentIn(node)
    if (!assigned || node.type === 'AssignmentExpression') return []
    const target = source(assigned.left as AnyNode)
    return ['+=', '=', '*=']
      .filter(other => other !== assigned.operator)
      .map(other => ({
        code: `${target} ${other} ${source(assigned.right)}`,
        what: `${target} ${assigned.operator} …`,
        instead: `${target} ${other} …`,
      }))
  },
}

const TURNED: Record<string, string[]> = {
  '<': ['<=', '>', '>='],
  '<=': ['<', '>=', '>'],
  '>': ['>=', '<', '<='],
  '>=': ['>', '<=', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
}

/** Where a loop begins, ends, and by how much it goes on. */
export const bounds: Operator = {
  kind: 'bounds',
  at({ node, parents, source, namesOf }) {
    const [parent, , loop] = parents
    const text = source(node)
    const told = (code: string) => ({ code, what: text, instead: code })
    if (parent?.type === 'ForStatement' && parent.test === node && isComparison(node)) {
      const [left, right] = [source(node.left as AnyNode), source(node.right)]
      const lists = namesOf('list').map(list => `${list}.length`)
      return [
        ...TURNED[node.operator]!.slice(0, 1).map(other => `${left} ${other} ${right}`),
        `${left} ${node.operator} ${right} - 1`,
        `${left} ${node.operator} ${right} + 1`,
        ...[...lists, '2', '3', '0', '1']
          .filter(other => other !== right)
          .map(other => `${left} ${node.operator} ${other}`),
        ...(node.right.type === 'BinaryExpression'
          ? [`${left} ${node.operator} ${source(node.right.left as AnyNode)}`]
          : []),
      ].map(told)
    }
    if (parent?.type === 'ForStatement' && parent.update === node) {
      if (node.type === 'AssignmentExpression') {
        const target = source(node.left as AnyNode)
        return [told(node.operator === '-=' ? `${target}--` : `${target}++`)]
      }
      if (node.type === 'UpdateExpression') {
        const target = source(node.argument as AnyNode)
        return [told(node.operator === '--' ? `${target}++` : `${target}--`)]
      }
    }
    if (parent?.type === 'VariableDeclarator' && loop?.type === 'ForStatement') {
      const nearby = isName(node) || text === '0' ? [] : [`${text} - 1`, `${text} + 1`]
      return ['0', '1', ...nearby].filter(other => other !== text).map(told)
    }
    return []
  },
}

/** A condition the other way round, or another comparison. */
export const condition: Operator = {
  kind: 'condition',
  at({ node, parents, source }) {
    if (parents[0]?.type === 'ForStatement') return []
    const told = (code: string) => ({ code, what: source(node), instead: code })
    if (node.type === 'BinaryExpression' && TURNED[node.operator])
      return TURNED[node.operator]!.map(other =>
        told(`${source(node.left as AnyNode)} ${other} ${source(node.right)}`),
      )
    if (node.type !== 'ConditionalExpression') return []
    const { test, consequent, alternate } = node
    return [
      told(`(${source(test)} ? ${source(alternate)} : ${source(consequent)})`),
      told(source(consequent)),
      told(source(alternate)),
    ]
  },
}

/** A line too many. */
export const line: Operator = {
  kind: 'lineTooMany',
  at({ node, source }) {
    return node.type === 'ExpressionStatement'
      ? [{ code: '', what: firstLine(source(node)), instead: '' }]
      : []
  },
}

/** A sum that is to begin anew before a loop. */
export const reset: Operator = {
  kind: 'reset',
  at({ node, source, namesOf }) {
    if (node.type !== 'ForStatement' && node.type !== 'ForOfStatement') return []
    return namesOf('number').map(name => ({
      code: `${name} = 0`,
      before: true as const,
      what: source(node).split('\n')[0]!,
      instead: `${name} = 0`,
    }))
  },
}

const firstLine = (text: string) => text.split('\n')[0]!.replace(/;$/, '')
