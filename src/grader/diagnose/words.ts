import type { LoadedExercise } from '#exercise/assemble.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import { format } from '#i18n/format.ts'
import type { Diagnosis } from '../result.ts'
import type { Match } from './match.ts'
import type { Proportion } from './proportions.ts'
import { sectionFor } from './sections.ts'

type Values = Record<string, string | number>

/** What says by itself how far it goes. */
const plain = new Set(['unknown', 'coarse', 'shareOfAll', 'shareOfRow', 'shareOfColumn'])

/** A diagnosis in words: the author's for a mistake's file, the interface's for the rest. */
export function diagnosis(
  exercise: LoadedExercise,
  t: GraderTexts,
  found: {
    mistake: string
    besides?: string
    certainty: Diagnosis['certainty']
    values?: Values
    where?: string
  },
): Diagnosis {
  const { mistake, besides, certainty, where, values = {} } = found
  const own = exercise.texts[mistake]
  const generic = t.diagnosis as Record<string, string>
  let text = own
    ? own.text
    : format(wordsFor(mistake, where, generic), { ...values, where: values.where ?? where ?? '' })
  if (besides) text = format(t.diagnosis.combined, { text, more: format(combinedText(t, besides), values) })
  if (certainty === 'likely' && !plain.has(mistake))
    text = where
      ? format(t.diagnosis.likelyWhere, { text, where: ticked(where) })
      : format(t.diagnosis.likely, { text })
  text = text[0]!.toUpperCase() + text.slice(1)
  const see = own ? own.see : sectionFor(exercise.sections, mistake)
  return {
    mistake,
    certainty,
    message: { code: `diagnosis.${besides ? `${mistake}+${besides}` : mistake}`, values, text },
    ...(where ? { where } : {}),
    ...(see ? { see } : {}),
  }
}

// An answer that is a single number has no places to point at.
function wordsFor(mistake: string, where: string | undefined, generic: Record<string, string>): string {
  const place = mistake === 'unknown' && where === undefined ? 'unknownAnswer' : mistake
  return generic[place] ?? generic.unknown!
}

function combinedText(t: GraderTexts, besides: string): string {
  const name = `combined${besides[0]!.toUpperCase()}${besides.slice(1)}`
  return (t.diagnosis as Record<string, string>)[name] ?? ''
}

/** The diagnosis of a candidate that explains the answer. */
export function diagnosisOf(
  exercise: LoadedExercise,
  t: GraderTexts,
  match: Match,
  certainty: Diagnosis['certainty'],
) {
  const { candidate, explained } = match
  const { mistake, besides, values } = candidate
  const paths = [...new Set(explained.map(cell => cell.truth.path))].filter(path => path !== '')
  const where = paths.join(', ')
  const words = mistake === 'zero' ? { where: paths.length ? ticked(where) : t.shapes.answer } : values
  return diagnosis(exercise, t, {
    mistake,
    certainty,
    values: words,
    ...(besides ? { besides } : {}),
    ...(where ? { where } : {}),
  })
}

/** What is said of numbers that are wrong by a factor, which belongs to all of them, to a row or to a column. */
export function diagnosisOfProportion(
  exercise: LoadedExercise,
  t: GraderTexts,
  { mistake, first, paths }: Proportion,
): Diagnosis {
  const [nearest] = paths
  const named = paths.filter(path => path !== '').join(', ')
  const more = first ? t.diagnosis[mistake === 'shareOfRow' ? 'firstRow' : 'firstColumn'] : ''
  const values = { where: named ? ticked(named) : t.shapes.answer, more }
  return diagnosis(exercise, t, {
    mistake,
    certainty: 'likely',
    values,
    ...(nearest ? { where: nearest } : {}),
  })
}

/** The diagnosis of two mistakes that show in different cases; it bears the name of the first one. */
export function diagnosisOfBoth(exercise: LoadedExercise, t: GraderTexts, both: [Match, Match]): Diagnosis {
  const [one, other] = both.map(match => diagnosisOf(exercise, t, match, 'exact')) as [Diagnosis, Diagnosis]
  const text = format(t.diagnosis.both, { text: one.message.text, more: other.message.text })
  const message = { ...one.message, code: `${one.message.code}+${other.mistake}`, text }
  return { ...one, certainty: 'likely', message }
}

function ticked(where: string): string {
  return where
    .split(', ')
    .map(path => `\`${path}\``)
    .join(', ')
}
