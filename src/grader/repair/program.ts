import type { AnyNode } from 'acorn'
import { transform } from 'sucrase'
import type { Data } from '#exercise/data.ts'
import { type Edit, type Schema, schemaOf } from '#grader/diagnose/slips/schema.ts'
import type { Operator } from '#grader/diagnose/slips/site.ts'
import { nodesOf } from '#grader/diagnose/slips/syntax.ts'
import type { Change } from '../result.ts'
import { numbersOf } from './expressions.ts'
import { additions, changes } from './operators.ts'
import { SEARCH, searchText } from './search-text.ts'

/** A learner's program with all changes in it, as a program for the sandbox: plain data. */
export interface SearchProgram {
  /** Exports `SEARCH`; see `search-text.ts`. */
  source: string
  changes: Change[]
  /** For each change where it can be turned on, and whether only when the program is loaded. */
  at: [site: number, alternative: number, early: 0 | 1][]
}

/** What is asked of whoever reads a program. */
export interface Reading {
  source: string
  entry: string
  /** The arguments of one case. */
  args: Data[]
  /** 0: changes of what is there; from 1: the additions of what may be missing. */
  round: number
}

/** A longer program is not searched: nobody typed it in one piece. */
const LONGEST = 6_000

/** So many numbers are tried at every place where one may be missing. */
const MOST_NUMBERS = 80

/** How often a program is read: once for what is there, and then for each kind of addition. */
export const ROUNDS = 1 + additions.length

/** The sandbox refuses longer ones. */
const LONGEST_SEARCH = 190_000

/** Reads programs where text of strangers may be read: here, or in a worker that can be ended. */
export interface Reader {
  /**
   * Writes a learner's program anew with every change in it that may mend it. Nothing of it is run here.
   *
   * @returns nothing for a program that cannot be searched so: it cannot be read, waits for something, or is too long
   */
  search(reading: Reading): SearchProgram | undefined | Promise<SearchProgram | undefined>
  /** The program with one or two of those changes made; nothing where they do not go together. */
  changed(reading: Reading, changes: number[]): string | undefined | Promise<string | undefined>
}

/** Reads programs here. */
export const reader = {
  search(reading) {
    const written = write(reading)
    if (!written) return undefined
    const { code, source, schema } = written
    return {
      source,
      at: schema.slips.map(({ at: [site, alternative], early }) => [site, alternative, early ? 1 : 0]),
      changes: schema.slips.map(({ kind, what, instead }, n) => ({
        kind,
        line: lineAt(code, schema.edits[n]!.from),
        what,
        instead,
      })),
    }
  },
  changed(reading, changes) {
    const written = write(reading)
    if (!written) return undefined
    const edits = changes.map(change => written.schema.edits[change]!)
    return edits.length === 1 ? changedInPlace(written.code, edits[0]!) : changedText(written.code, edits)
  },
} satisfies Reader

function write({ source, entry, args, round }: Reading) {
  if (source.length > LONGEST) return undefined
  try {
    const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true })
    const operators = round === 0 ? changes(entry, fieldsOf(code, args)) : additions[round - 1]?.(entry)
    if (!operators) return undefined
    for (let most = MOST_NUMBERS; most >= 1; most /= 2) {
      const schema = read(code, entry, args, operators, most)
      const text = textOf(schema)
      if (text.length <= LONGEST_SEARCH) return { code, source: text, schema }
    }
  } catch {
    // It cannot be read.
  }
  return undefined
}

function read(code: string, entry: string, args: Data[], operators: Operator[], most: number): Schema {
  return schemaOf(code, entry, operators, program => {
    if (nodesOf(program).some(isForeign)) throw new SyntaxError('it cannot be written anew')
    return numbersOf(program, code, entry, args).slice(0, most)
  })
}

// What waits or gives in turns cannot be moved into a function of its own; what is exported otherwise has no name.
function isForeign({ type }: AnyNode): boolean {
  return /^(Await|Yield|Import)Expression$|^Export(Default|All)|^ForInStatement$|^With/.test(type)
}

function textOf({ imports, body }: Schema): string {
  const taken = imports.map(({ imported, local }) => (imported === local ? local : `${imported} as ${local}`))
  const head = taken.length > 0 ? `import { ${taken.join(', ')} } from 'engine'\n` : ''
  return `${head}const $make = (slips, maxRounds) => {\n${body}\n}\n${searchText()}`
}

/** The fields that a program takes of objects. */
function fieldsOf(code: string, args: Data[]): string[] {
  const used = [...code.matchAll(/\.([A-Za-z_$][\w$]*)\b(?!\s*\()/g)].map(([, name]) => name!)
  const handed = args.flatMap(arg =>
    typeof arg === 'object' && arg !== null && !Array.isArray(arg) ? Object.keys(arg) : [],
  )
  const keys = [...code.matchAll(/[{,]\s*([A-Za-z_$][\w$]*)\s*(?=[,}:])/g)].map(([, name]) => name!)
  return [...new Set([...handed, ...used, ...keys])]
    .filter(name => !['length', 'PI', 'E'].includes(name))
    .slice(0, 12)
}

const lineAt = (code: string, at: number) => code.slice(0, at).split('\n').length

/** A program with one change made, in which every other line keeps its number. */
function changedInPlace(code: string, edit: Edit): string {
  const lines = (text: string) => text.split('\n').length
  const lost = lines(code.slice(edit.from, edit.to)) - lines(edit.code)
  return apply(code, { ...edit, code: edit.code + '\n'.repeat(Math.max(0, lost)) })
}

/** A program with changes made; undefined where they do not go together. */
export function changedText(code: string, edits: Edit[]): string | undefined {
  const [one, other] = edits
  if (!one) return code
  if (!other) return apply(code, one)
  if (one.to <= other.from) return apply(apply(code, other), one)
  if (other.to <= one.from) return apply(apply(code, one), other)
  const [outer, inner] = one.to - one.from >= other.to - other.from ? [one, other] : [other, one]
  const text = outer.around?.(inner)
  return text === undefined ? undefined : apply(code, { ...outer, code: text })
}

const apply = (code: string, { from, to, code: text }: Edit) => code.slice(0, from) + text + code.slice(to)

export { SEARCH }
