/**
 * A program that a learner is given to begin with. An exercise has one, `starter.ts`, or several of which each learner
 * gets one, `starters/*.ts`: the same program with another slip in each, to be found and repaired.
 */
export interface Starter {
  /** The file's name without its ending. */
  name: string
  code: string
}

/** Of an exercise that has only one. */
export const ONLY_STARTER = 'starter'

/**
 * Which starter a learner has.
 *
 * @param kept the name that the learner's record has, if it has one
 * @param unit a random number from 0 up to 1, which decides where the record has none, or one that is gone
 * @example starterFor([{ name: 'a', code: '' }, { name: 'b', code: '' }], undefined, 0.7).name // 'b'
 */
export function starterFor(starters: readonly Starter[], kept: unknown, unit: number): Starter {
  return starters.find(({ name }) => name === kept) ?? starters[Math.floor(unit * starters.length)]!
}

/** The starter after this one, and after the last the first: by going on, a learner meets them all. */
export function nextStarter(starters: readonly Starter[], { name }: Starter): Starter {
  const at = starters.findIndex(starter => starter.name === name)
  return starters[(at + 1) % starters.length]!
}

/** The setting of the learner's record that names their starter of an exercise. */
export const starterSetting = (exercise: string): string => `starter:${exercise}`
