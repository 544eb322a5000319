import { diffArrays } from 'diff'
import { tokensOf } from '#blocks/cell/highlight.ts'

/** A line of a comparison: of both, of the learner's alone, of the solution's alone; `…` is for what was left out. */
export interface DiffLine {
  sign: ' ' | '−' | '+' | '…'
  text: string
}

/** Lines of both that are shown before the first difference. */
const CONTEXT = 2

/**
 * A solution beside an answer. Comments make no difference: the solution's are shown, since they explain it, the
 * answer's are left out. It begins at the first difference.
 */
export function solutionDiff(yours: string, solution: string): DiffLine[] {
  const theirs = programLines(solution)
  const changes = diffArrays(programLines(yours), theirs, {
    comparator: (a, b) => a.code === b.code,
  })
  const lines: DiffLine[] = []
  let at = 0
  for (const { added, removed, value } of changes) {
    if (removed) {
      lines.push(...value.map(({ code }): DiffLine => ({ sign: '−', text: code })))
      continue
    }
    // Of what is alike, the solution's lines are taken: they have its comments.
    for (const { before, text } of theirs.slice(at, at + value.length))
      lines.push(...before.map((comment): DiffLine => ({ sign: ' ', text: comment })), {
        sign: added ? '+' : ' ',
        text,
      })
    at += value.length
  }
  const first = lines.findIndex(({ sign }) => sign !== ' ')
  if (first <= CONTEXT) return lines
  return [{ sign: '…', text: '' }, ...lines.slice(first - CONTEXT)]
}

interface ProgramLine {
  /** Without comments and the spaces at its end. */
  code: string
  /** As it was written. */
  text: string
  /** Lines before it that hold nothing but comments. */
  before: string[]
}

/** The lines of a program that hold more than comments and spaces. */
function programLines(program: string): ProgramLine[] {
  let bare = ''
  for (const [kind, text] of tokensOf(program)) bare += kind === 'comment' ? text.replace(/[^\n]/g, '') : text
  const codes = bare.split('\n').map(line => line.trimEnd())
  const found: ProgramLine[] = []
  let before: string[] = []
  for (const [n, text] of program.split('\n').entries()) {
    if (codes[n]) {
      found.push({ code: codes[n], text: text.trimEnd(), before })
      before = []
    } else if (text.trim()) before.push(text.trimEnd())
  }
  return found
}
