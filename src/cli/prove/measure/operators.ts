import type { Operator } from '#grader/diagnose/slips/site.ts'
import { absoluteValue } from './operators/absolute-value.ts'
import { argumentsSwapped } from './operators/arguments-swapped.ts'
import { clamped } from './operators/clamped.ts'
import { constantChanged } from './operators/constant-changed.ts'
import { countedFromEnd } from './operators/counted-from-end.ts'
import { doneOnceMore } from './operators/done-once-more.ts'
import { doneTwice } from './operators/done-twice.ts'
import { everySecond } from './operators/every-second.ts'
import { largestForSum } from './operators/largest-for-sum.ts'
import { nextEntry } from './operators/next-entry.ts'
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
  clamped,
  constantChanged,
  doneTwice,
  largestForSum,
  nextEntry,
  roundedHalfWay,
  squared,
  turnedOver,
  wrongFunction,
]
