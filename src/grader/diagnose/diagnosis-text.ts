import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Slip } from '#exercise/slips.ts'
import { fieldOf, tensorAt } from '#exercise/tensors.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import { format } from '#i18n/format.ts'
import type { Cell } from '../answers.ts'
import type { Case } from '../cases.ts'
import type { Diagnosis } from '../result.ts'
import type { Candidate } from './candidates.ts'
import type { Match } from './match.ts'
import { isBlurred, type Pattern } from './patterns.ts'
import type { Proportion } from './proportions.ts'
import type { Explained, Region } from './regions.ts'
import { rightParts } from './right-parts.ts'
import { sectionFor } from './sections.ts'
import { moreOf, slipsText } from './slips/slips-text.ts'
import type { Speaker } from './speaker.ts'

type Values = Record<string, string | number>

/** …and what it is about. */
export interface Told extends Speaker {
  cases: Case[]
  cells: Cell[]
  /** Wrong ones that follow from others of the same answer. */
  follow: Set<Cell>
}

/** A mistake that was found. */
export interface Found {
  mistake: string
  besides?: string
  certainty: Diagnosis['certainty']
  values?: Values
  where?: string
  /** The slips that give the numbers. */
  slips?: Slip[]
  /** Others that give the very same. */
  ties?: Slip[][]
}

/** A diagnosis in words: the author's for a mistake's file, the interface's for the rest. */
export function diagnosis(speaker: Speaker, found: Found): Diagnosis {
  const { exercise } = speaker
  const { mistake, besides, certainty, where, values = {}, slips } = found
  const own = exercise.texts[mistake]
  const see = own ? own.see : sectionFor(exercise.sections, mistake)
  return {
    mistake,
    certainty,
    message: {
      code: `diagnosis.${besides ? `${mistake}+${besides}` : mistake}`,
      values,
      text: capital(textOf(speaker, found)),
    },
    ...(slips ? { more: moreOf(speaker, slips) } : {}),
    ...(where ? { where } : {}),
    ...(see ? { see } : {}),
  }
}

function textOf(speaker: Speaker, found: Found): string {
  const { exercise, t } = speaker
  const { mistake, besides, where, values = {}, slips, ties } = found
  const own = exercise.texts[mistake]
  const generic = t.diagnosis as Record<string, string>
  const text = slips
    ? slipsText(speaker, slips, ties)
    : own
      ? own.text
      : format(wordsFor(mistake, where, exercise, generic), { ...values, where: values.where ?? where ?? '' })
  return besides
    ? format(t.diagnosis.combined, { text, more: format(combinedText(t, besides), values) })
    : text
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)

// An answer that is a single number has no places to point at, and only a derivative can be nudged for.
function wordsFor(
  mistake: string,
  where: string | undefined,
  { definition }: LoadedExercise,
  generic: Record<string, string>,
): string {
  if (mistake === 'unknown' && where === undefined) return generic.unknownAnswer!
  if (mistake === 'nearly' && definition.judge.kind !== 'value') return generic.nearlyDerivative!
  return generic[mistake] ?? generic.unknown!
}

function combinedText(t: GraderTexts, besides: string): string {
  const name = `combined${besides[0]!.toUpperCase()}${besides.slice(1)}`
  return (t.diagnosis as Record<string, string>)[name] ?? ''
}

/** The diagnosis of a candidate that explains the whole answer, with what is right beside it. */
export function diagnosisOf(told: Told, { candidate, explained }: Match, ties?: Slip[][]): Diagnosis {
  const what = foundOf(told, candidate, explained)
  const found = diagnosis(told, { ...what, certainty: 'exact', ...(ties ? { ties } : {}) })
  return saying(found, found.message.text + rightParts(told.exercise.definition, told.cells, told.t))
}

/** The diagnosis of a candidate that nothing speaks against and that explains a part of what is wrong. */
export function diagnosisInPart(told: Told, { candidate, explained }: Match): Diagnosis {
  const found = diagnosis(told, { ...foundOf(told, candidate, explained), certainty: 'likely' })
  const wrong = new Set(told.cells.filter(cell => !cell.right).map(({ caseAt }) => caseAt))
  const some = new Set(explained.map(({ caseAt }) => caseAt))
  return saying(
    found,
    format(told.t.diagnosis.likely, { text: found.message.text, some: some.size, all: wrong.size }),
  )
}

/** What is said of mistakes that hold in parts of the answer; it bears the name of the first that is known. */
export function diagnosisOfRegions(told: Told, parts: Explained[]): Diagnosis {
  const { t, exercise, cells, follow } = told
  const known = Map.groupBy(
    parts.filter(({ match }) => match),
    ({ match }) => match!.candidate,
  )
  const each = [...known].map(([candidate, of]) => {
    const explained = of.flatMap(({ match }) => match!.explained)
    const found = foundOf(told, candidate, explained)
    const where = regionsText(
      of.map(({ region }) => region),
      t,
    )
    const one = diagnosis(told, { ...found, certainty: 'likely' })
    return saying(one, format(t.diagnosis.likelyWhere, { text: one.message.text, where }))
  })
  const open = parts
    .filter(({ match, region }) => !match && region.cells.some(cell => !cell.right && !follow.has(cell)))
    .map(({ region }) => region)
  const rest = open.length > 0 ? format(t.diagnosis.alsoWrong, { where: regionsText(open, t) }) : ''
  const texts = each.map(one => one.message.text)
  const text = texts.join('\n\n') + rest + followText(told) + rightParts(exercise.definition, cells, t)
  const [first, ...others] = each
  const code = [first!.message.code, ...others.map(({ mistake }) => mistake)].join('+')
  return { ...first!, message: { ...first!.message, code, text } }
}

/** Parts of one division of an answer, as they are named in a sentence. */
function regionsText(regions: Region[], t: GraderTexts): string {
  const [{ of }] = regions as [Region]
  if ('tensor' in of) return regions.map(({ of }) => `\`${(of as { tensor: string }).tensor}\``).join(', ')
  const words = regions.map(({ of }) => `\`'${(of as { word: string }).word}'\``).join(', ')
  return format(t.diagnosis.whereWord, { name: of.argument, words })
}

function foundOf(
  { t }: Told,
  { mistake, besides, values, slips }: Candidate,
  explained: Cell[],
): Omit<Found, 'certainty'> {
  const paths = [...new Set(explained.map(cell => cell.truth.path))].filter(path => path !== '')
  const where = paths.join(', ')
  const words = mistake === 'zero' ? { where: paths.length ? ticked(where) : t.shapes.answer } : values
  return {
    mistake,
    values: words,
    ...(slips ? { slips } : {}),
    ...(besides ? { besides } : {}),
    ...(where ? { where } : {}),
  }
}

/** What is said of a rule that holds in every wrong tensor; where others are right, that is said, too. */
export function diagnosisOfPattern(told: Told, pattern: Pattern, wrong: Cell[]): Diagnosis {
  const { t, cells, exercise } = told
  const paths = [...new Set(wrong.map(cell => cell.truth.path))].filter(path => path !== '')
  const certainty = wrong.length === cells.length && pattern.mistake !== 'nearly' ? 'exact' : 'likely'
  const where = paths.join(', ')
  const found = diagnosis(told, { ...pattern, certainty, ...(where ? { where } : {}) })
  if (isBlurred(pattern) || wrong.length === cells.length) return found
  const some = new Set(wrong.map(({ caseAt }) => caseAt)).size
  const values = { text: found.message.text, some, all: told.cases.length }
  return saying(found, format(t.diagnosis.whereWrong, values) + rightParts(exercise.definition, cells, t))
}

/** What is said of numbers that are wrong by a factor, which belongs to all of them, to a row or to a column. */
export function diagnosisOfProportion(told: Told, { mistake, first, paths }: Proportion): Diagnosis {
  const { t, exercise } = told
  const [nearest] = paths
  const named = paths.filter(path => path !== '').join(', ')
  const more = first ? t.diagnosis[mistake === 'shareOfRow' ? 'firstRow' : 'firstColumn'] : ''
  const inNetwork = paths.every(path => tensorAt(exercise.definition, path).on === 'weights')
  const why = mistake === 'shareOfAll' ? '' : t.diagnosis[`${mistake}${inNetwork ? 'OfWeights' : 'OfTable'}`]
  const values = { where: named ? ticked(named) : t.shapes.answer, why, more }
  return diagnosis(told, { mistake, certainty: 'likely', values, ...(nearest ? { where: nearest } : {}) })
}

/** The diagnosis of two mistakes that show in different cases; it bears the name of the first one. */
export function diagnosisOfBoth(told: Told, both: [Match, Match]): Diagnosis {
  const [one, other] = both.map(({ candidate, explained }) =>
    diagnosis(told, { ...foundOf(told, candidate, explained), certainty: 'likely' }),
  ) as [Diagnosis, Diagnosis]
  const [text, more] = [one.message.text, other.message.text]
  const { both: differ, twice } = told.t.diagnosis
  const said = text === more ? format(twice, { text }) : format(differ, { text, more })
  return saying({ ...one, message: { ...one.message, code: `${one.message.code}+${other.mistake}` } }, said)
}

/** The same diagnosis in other words. */
function saying(found: Diagnosis, text: string): Diagnosis {
  return { ...found, message: { ...found.message, text: capital(text) } }
}

function ticked(where: string): string {
  return where
    .split(', ')
    .map(path => `\`${path}\``)
    .join(', ')
}

/** Which fields are wrong only because others are. */
export function followText({ t, cells, follow }: Told): string {
  const wrong = cells.filter(cell => !cell.right)
  const own = new Set(wrong.filter(cell => !follow.has(cell)).map(({ truth }) => fieldOf(truth.path)))
  const fields = new Set(wrong.map(({ truth }) => fieldOf(truth.path)))
  const only = [...fields].filter(field => !own.has(field))
  return only.length > 0 ? format(t.diagnosis.follows, { tensors: ticked(only.join(', ')) }) : ''
}
