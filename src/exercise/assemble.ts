import type { Answer } from './answer.ts'
import type { ExerciseDefinition } from './definition.ts'
import type { SlipModule } from './slips.ts'
import type { Starter } from './starters.ts'
import { type ExerciseWords, withWords } from './translation.ts'

/** A known wrong answer. */
export interface Mistake {
  /** The file's name in `mistakes/` without its ending. */
  name: string
  answer: Answer
}

/** What a learner is told about a mistake. */
export interface MistakeText {
  text: string
  /** Where it is taught: the heading's anchor in the exercise's lesson, if the author gave one. */
  see?: string
}

/** An exercise with all that the grader needs: every part is trusted, and none is the learner's. */
export interface LoadedExercise {
  definition: ExerciseDefinition
  /** The function of `solution.ts`. */
  reference: Answer
  mistakes: Mistake[]
  /** By the mistake's name. */
  texts: Record<string, MistakeText>
  /** Where the exercise's lesson explains general mistakes. */
  sections: Sections
  /** What learners begin with: an answer that is still the same has not been begun. */
  starters: Starter[]
  /** The slips that people make in the solution, loaded when first needed; none where nobody made them. */
  slips?: () => Promise<SlipModule>
}

/** What a mistake that no exercise calls its own is about. */
export type Subject = 'sign' | 'half' | 'update' | 'indices' | 'nudge' | 'bias' | 'rate'

/** The anchors of the headings under which a lesson explains each of them. */
export type Sections = Partial<Record<Subject, string>>

/** The parts of an exercise's folder, however they were loaded. */
export interface ExerciseParts {
  /** What `exercise.ts` exports by default. */
  definition: ExerciseDefinition
  /** The exports of `solution.ts`. */
  solution: Record<string, unknown>
  /** The exports of each file in `mistakes/`, by its path or its name. */
  mistakes: Record<string, Record<string, unknown>>
  /** The text of `mistakes.md` in the language wanted. */
  mistakeTexts: string
  /** What a translation calls the exercise, its checks and its cases. */
  words?: ExerciseWords
  /** Of the exercise's lesson. */
  sections?: Sections
  starters?: Starter[]
  slips?: () => Promise<SlipModule>
}

/**
 * Puts an exercise together from its parts, whoever loaded them: the file system or a bundler.
 *
 * @throws when the solution or a mistake does not export the entry
 */
export function assembleExercise(parts: ExerciseParts): LoadedExercise {
  const { solution } = parts
  const definition = parts.words ? withWords(parts.definition, parts.words) : parts.definition
  const entry = definition.entry.name
  const mistakes = Object.entries(parts.mistakes).map(([path, module]) => {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[jt]s$/, '')
    return { name, answer: exported(module, entry, `exercises/${definition.id}/mistakes/${name}.ts`) }
  })
  return {
    definition,
    reference: exported(solution, entry, `exercises/${definition.id}/solution.ts`),
    mistakes: mistakes.sort((one, other) => (one.name < other.name ? -1 : 1)),
    texts: parseMistakeTexts(parts.mistakeTexts),
    sections: parts.sections ?? {},
    starters: parts.starters ?? [],
    ...(parts.slips ? { slips: parts.slips } : {}),
  }
}

function exported(module: Record<string, unknown>, entry: string, file: string): Answer {
  const answer = module[entry]
  if (typeof answer === 'function') return answer as Answer
  throw new Error(
    `${file}: expected it to export the function ${entry}, found ${Object.keys(module).join(', ') || 'no exports'}; write 'export function ${entry}(…)'`,
  )
}

/**
 * Reads `mistakes.md`: a heading `## name-of-the-file`, then what the learner is told; a line `See: anchor` names
 * the heading of the lesson where it is taught.
 *
 * @returns what is said of each mistake; its paragraphs are kept, lines within one are joined
 */
export function parseMistakeTexts(markdown: string): Record<string, MistakeText> {
  const texts: Record<string, MistakeText> = {}
  for (const section of markdown.split(/^## +/m).slice(1)) {
    const [heading = '', ...lines] = section.split(/\r?\n/)
    const see = lines.find(line => line.startsWith('See:'))
    const text = lines
      .filter(line => line !== see)
      .join('\n')
      .trim()
      .replace(/(?<!\n)\n(?!\n)/g, ' ')
    texts[heading.trim()] = see ? { text, see: see.slice('See:'.length).trim() } : { text }
  }
  return texts
}
