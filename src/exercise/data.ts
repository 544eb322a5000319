/**
 * What may cross the border between learner code and everything else: plain data, never a function, never a
 * promise. A number may be NaN or infinite here (the border keeps them); who uses a value checks it first.
 */
export type Data = number | string | boolean | null | undefined | Data[] | { [key: string]: Data }
