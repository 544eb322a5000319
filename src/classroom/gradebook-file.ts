import { POLICIES, type Policy } from './choose.ts'
import { type Marking, readMarking } from './marking.ts'
import { type Rulings, readRulings } from './ruling.ts'

export const GRADEBOOK_TYPE = 'backprop-by-hand/gradebook'
export const GRADEBOOK_VERSION = 1

/**
 * What one teacher hands to another: everything that was decided, and no marks. Whoever opens it drops the same files
 * and has the same gradebook, judged on their own machine.
 */
export interface GradebookFile {
  type: typeof GRADEBOOK_TYPE
  version: number
  link: string
  policy: Policy
  marking: Marking
  roster: string
  rulings: Rulings
}

const MOST_TEXT = 1_000_000

/**
 * Reads such a file: nothing in it is trusted.
 *
 * @returns undefined when the text is none, or is of a newer site
 */
export function readGradebookFile(text: string): GradebookFile | undefined {
  let file: Partial<Record<keyof GradebookFile, unknown>> | null
  try {
    file = JSON.parse(text)
  } catch {
    return undefined
  }
  if (file?.type !== GRADEBOOK_TYPE || file.version !== GRADEBOOK_VERSION) return undefined
  const { link, policy, marking, roster, rulings } = file
  const short = (value: unknown) => (typeof value === 'string' ? value.slice(0, MOST_TEXT) : '')
  return {
    type: GRADEBOOK_TYPE,
    version: GRADEBOOK_VERSION,
    link: short(link),
    policy: POLICIES.find(name => name === policy) ?? 'on-time',
    marking: readMarking(marking),
    roster: short(roster),
    rulings: readRulings(rulings),
  }
}
