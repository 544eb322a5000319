import { allFromFirst } from './operators/all-from-first.ts'
import { bracketsLost } from './operators/brackets-lost.ts'
import { branchForAnother } from './operators/branch-for-another.ts'
import { branchesSwapped } from './operators/branches-swapped.ts'
import { conditionTurned } from './operators/condition-turned.ts'
import { endsEarly } from './operators/ends-early.ts'
import { factorLeftOut } from './operators/factor-left-out.ts'
import { factorTwice } from './operators/factor-twice.ts'
import { functionForAnother } from './operators/function-for-another.ts'
import { functionLeftOut } from './operators/function-left-out.ts'
import { functionTwice } from './operators/function-twice.ts'
import { indexForAnother } from './operators/index-for-another.ts'
import { loopBounds } from './operators/loop-bounds.ts'
import { meanForEntry } from './operators/mean-for-entry.ts'
import { nameForAnother } from './operators/name-for-another.ts'
import { notReset } from './operators/not-reset.ts'
import { numberForAnother } from './operators/number-for-another.ts'
import { operatorMixedUp } from './operators/operator-mixed-up.ts'
import { orderSwapped } from './operators/order-swapped.ts'
import { overwritten } from './operators/overwritten.ts'
import { powerLeftOut } from './operators/power-left-out.ts'
import { reversedList } from './operators/reversed-list.ts'
import { roundedConstant } from './operators/rounded-constant.ts'
import { signTurned } from './operators/sign-turned.ts'
import { statementLeftOut } from './operators/statement-left-out.ts'
import { sumBeginsWrong } from './operators/sum-begins-wrong.ts'
import { termLeftOut } from './operators/term-left-out.ts'
import { wordForAnother } from './operators/word-for-another.ts'
import type { Operator } from './site.ts'

/** The kinds of slips that answers are compared with, the most natural first: of two that fit, it is told. */
export const operators: Operator[] = [
  factorLeftOut,
  termLeftOut,
  signTurned,
  bracketsLost,
  functionLeftOut,
  powerLeftOut,
  overwritten,
  branchForAnother,
  wordForAnother,
  functionForAnother,
  indexForAnother,
  nameForAnother,
  factorTwice,
  functionTwice,
  loopBounds,
  endsEarly,
  sumBeginsWrong,
  notReset,
  orderSwapped,
  branchesSwapped,
  conditionTurned,
  allFromFirst,
  reversedList,
  meanForEntry,
  statementLeftOut,
  numberForAnother,
  operatorMixedUp,
  roundedConstant,
]
