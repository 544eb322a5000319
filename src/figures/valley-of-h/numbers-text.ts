import { digitsText } from '#drawing/number.ts'

/** A relative error: two significant digits tell enough. */
export const errorText = (error: number): string => digitsText(error, 2)
