import type { Operator } from '#grader/diagnose/slips/site.ts'
import {
  brackets,
  factorMissing,
  factorTooMany,
  number,
  operator,
  sign,
  termMissing,
  termTooMany,
} from './operators/arithmetic.ts'
import { argumentOrder, callMissing, callTooMany } from './operators/calls.ts'
import { index } from './operators/indices.ts'
import { called, field, name, word } from './operators/names.ts'
import { assignment, bounds, condition, line, reset } from './operators/statements.ts'

/** Changes of what is there, the most natural first: of several that mend a program, it is told. */
export const changes = (entry: string, fields: string[]): Operator[] => [
  sign,
  index,
  name,
  bounds,
  field(fields),
  assignment,
  word,
  callTooMany,
  factorTooMany,
  termTooMany,
  number,
  operator,
  called(entry),
  brackets,
  condition,
  argumentOrder,
  line,
]

/** Additions of what is missing: so many that they are looked for in turns. */
export const additions: ((entry: string) => Operator[])[] = [
  entry => [reset, callMissing(entry)],
  () => [factorMissing],
  () => [termMissing],
]
