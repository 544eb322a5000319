import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files that learners of an exercise begin with: `starter.ts`, or those of `starters/` in alphabetical order.
 *
 * @param folder the exercise's, absolute
 * @returns paths within that folder
 */
export function starterFiles(folder: string): string[] {
  const several = join(folder, 'starters')
  if (existsSync(several))
    return readdirSync(several)
      .filter(file => file.endsWith('.ts'))
      .sort()
      .map(file => `starters/${file}`)
  return existsSync(join(folder, 'starter.ts')) ? ['starter.ts'] : []
}
