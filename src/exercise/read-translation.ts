import { parse } from 'yaml'
import type { ExerciseWords } from './translation.ts'

/** What the instructions of a translation say in their front matter; nothing where there is none. For build time. */
export function wordsOf(instructions: string): ExerciseWords {
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(instructions)
  return front ? ((parse(front[1]!) ?? {}) as ExerciseWords) : {}
}
