import { access } from './access.ts'
import { integrity } from './integrity.ts'
import type { Hostile } from './program.ts'
import { resources } from './resources.ts'

/** Every hostile program; the last one runs twice, to see that nothing is left of the first time. */
export const hostile: Hostile[] = [...access, ...integrity, ...resources, integrity.at(-1)!]
