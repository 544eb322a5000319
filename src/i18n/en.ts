import { blocks } from './en/blocks.ts'
import { exercise } from './en/exercise.ts'
import { figures } from './en/figures.ts'
import { grader } from './en/grader.ts'
import { site } from './en/site.ts'

/** All texts of the interface, by section. Another language is a file beside this one with the same shape. */
export const en = { blocks, exercise, figures, grader, site }

export type Texts = typeof en
