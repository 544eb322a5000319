import type { Operator } from '#grader/diagnose/slips/site.ts'
import { absoluteValue } from './operators/absolute-value.ts'
import { argumentsSwapped } from './operators/arguments-swapped.ts'
import { averaged } from './operators/averaged.ts'
import { clamped } from './operators/clamped.ts'
import { constantChanged } from './operators/constant-changed.ts'
import { countedFromEnd } from './operators/counted-from-end.ts'
import { doneOnceMore } from './operators/done-once-more.ts'
import { doneTwice } from './operators/done-twice.ts'
import { everySecond } from './operators/every-second.ts'
import { leftEarly } from './operators/left-early.ts'
import { nextEntry } from './operators/next-entry.ts'
import { otherField } from './operators/other-field.ts'
import { roundedHalfWay } from './operators/rounded-half-way.ts'
import { squared } from './operators/squared.ts'
import { turnedOver } from './operators/turned-over.ts'
import { wrongFunction } from './operators/wrong-function.ts'

/**
 * The kinds of slips by which diagnosis is measured. It never uses them itself: what can only be produced by what
 * recognises it would be no proof.
 */
export const heldOut: Operator[] = [
  everySecond,
  countedFromEnd,
  doneOnceMore,
  absoluteValue,
  argumentsSwapped,
  averaged,
  clamped,
  constantChanged,
  doneTwice,
  leftEarly,
  nextEntry,
  otherField,
  roundedHalfWay,
  squared,
  turnedOver,
  wrongFunction,
]
