import type { GraderTexts } from '#i18n/en/grader.ts'
import { format } from '#i18n/format.ts'
import { messageOf } from '../report.ts'
import type { Change, Message } from '../result.ts'

/** How much of a piece of code is shown. */
const LONGEST = 80

/**
 * Tells of changes in steps, of which each gives away more: the line, the part of it, the kind of change, the change.
 *
 * @param changes one or two, in the order of their lines
 */
export function repairSteps(changes: Change[], t: GraderTexts): Message[] {
  const said = (name: 'line' | 'part' | 'kind' | 'change'): Message => {
    const texts = changes.map(change => sentence(name, change, t))
    return { code: `repair.${name}`, values: {}, text: [...new Set(texts)].join(' ') }
  }
  return [said('line'), said('part'), said('kind'), said('change')]
}

/** What is said before the first step. */
export function repairMessage({ length }: Change[], t: GraderTexts): Message {
  return length === 1 ? messageOf('repair.one', t.repair.one) : messageOf('repair.two', t.repair.two)
}

function sentence(
  name: 'line' | 'part' | 'kind' | 'change',
  { line, kind, what, instead }: Change,
  t: GraderTexts,
): string {
  const values = { line, what: short(what), instead: short(instead), kind: kindOf(kind, t) }
  if (name === 'change' && kind === 'reset') return format(t.repair.inserted, values)
  if (name === 'change' && instead === '') return format(t.repair.removed, values)
  return format(t.repair[name], values)
}

function kindOf(kind: string, t: GraderTexts): string {
  return (t.repair.kinds as Record<string, string>)[kind] ?? kind
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line
}
