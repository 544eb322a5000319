import { deflateSync } from 'fflate'
import { hash32 } from '#exercise/random.ts'
import { digest } from '#exercise/sha256.ts'
import { type Assignment, assignmentProblem } from './assignment.ts'
import { toBase64 } from './base64.ts'
import { unfold } from './unfold.ts'

/**
 * The newest version of the link's form. Each link is written in the oldest form that can say what it says, so that it
 * keeps its id: version 3 can ask for an identifier. Those of version 1, with a sum of 32 bits, are read as well.
 */
export const LINK_VERSION = 3

/** Letters of the fragment: a longer link is cut by mail and chat programs, and fits no QR code. */
const MOST_LETTERS = 8000
const MOST_UNPACKED = 64_000

export type ReadLink =
  | { kind: 'assignment'; assignment: Assignment; id: string }
  /** The address carries no assignment. */
  | { kind: 'none' }
  /** It was cut or changed on its way, or never was one. */
  | { kind: 'damaged' }
  /** It was made by a later version of this site. */
  | { kind: 'newer'; version: number }

/**
 * The fragment that carries an assignment: `a=<version>.<sum>.<data>`. The data is a list in JSON, deflated, in base64url;
 * the sum, which is also the assignment's id, tells a link that was cut from a whole one.
 *
 * @throws naming the field when the assignment is not sound
 */
export function encodeAssignment(assignment: Assignment): string {
  const problem = assignmentProblem(assignment)
  if (problem) throw new Error(`encodeAssignment: expected a sound ${problem}, see assignmentProblem`)
  const { title, items, due, passMark, note, ask } = assignment
  const version = ask === undefined ? 2 : LINK_VERSION
  const list = [
    title,
    items.map(({ kind, id }) => kind[0] + id).join(' '),
    due?.at ?? 0,
    due?.zone ?? 0,
    passMark ?? 0,
    note ?? 0,
    ask ?? 0,
  ]
  while (list.at(-1) === 0) list.pop()
  const json = JSON.stringify(list)
  return `a=${version}.${sumOf(json, version)}.${toBase64(deflateSync(new TextEncoder().encode(json), { level: 9 }))}`
}

/** The id of an assignment: the same for everybody who opens the same link. */
export function assignmentId(assignment: Assignment): string {
  return encodeAssignment(assignment).split('.')[1]!
}

/**
 * Reads a link, a fragment or a text in which one stands: nothing of it is trusted.
 *
 * @param text e.g. `https://…/assignment/#a=2.…`, with or without what stands before the `a=`
 */
export function readLink(text: string): ReadLink {
  const found = /(?:^|[#\s])a=(\d{1,9})\.([\w.-]*)/.exec(text.trim())
  if (!found) return { kind: /(?:^|#)a=/.test(text.trim()) ? 'damaged' : 'none' }
  const version = Number(found[1])
  if (version > LINK_VERSION) return { kind: 'newer', version }
  const [, sum, data] = /^([\w-]{8,22})\.([\w-]+)$/.exec(found[2]!) ?? []
  if (version < 1 || !sum || !data || data.length > MOST_LETTERS) return { kind: 'damaged' }
  const json = unfold(data, MOST_UNPACKED)
  if (json === undefined || sumOf(json, version) !== sum) return { kind: 'damaged' }
  const assignment = fromList(json)
  return assignment ? { kind: 'assignment', assignment, id: sum } : { kind: 'damaged' }
}

function sumOf(json: string, version: number): string {
  if (version === 1) return hash32(json).toString(16).padStart(8, '0')
  // 128 bits in 22 letters: a link should fit a QR code.
  return toBase64(Uint8Array.from(digest(json).match(/../g)!, byte => Number.parseInt(byte, 16)))
}

function fromList(json: string): Assignment | undefined {
  let list: unknown
  try {
    list = JSON.parse(json)
  } catch {
    return undefined
  }
  if (!Array.isArray(list) || list.length > 7) return undefined
  const [title, items, at, zone, passMark, note, ask] = list
  if (typeof items !== 'string') return undefined
  const assignment = {
    title,
    items: items.split(' ').map(item => ({ kind: KINDS[item[0]!], id: item.slice(1) })),
    ...(at ? { due: { at, zone } } : {}),
    ...(passMark ? { passMark } : {}),
    ...(note ? { note } : {}),
    ...(ask ? { ask } : {}),
  } as Assignment
  return assignmentProblem(assignment) ? undefined : assignment
}

const KINDS: Record<string, 'lesson' | 'exercise'> = { l: 'lesson', e: 'exercise' }
