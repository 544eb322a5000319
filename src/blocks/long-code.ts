/**
 * Whether code within a line of text may be broken at the line's end: what is shorter goes to the next line as a whole,
 * what is longer would not fit on a phone's.
 *
 * @example isLongCode('W[j][i]') // false
 */
export const isLongCode = (code: string): boolean => code.length > 22
