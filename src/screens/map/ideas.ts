import { unlessKnown } from '#blocks/authoring/error.ts'

/** What a term of the glossary says of its place on the map. */
export interface TermSource {
  id: string
  /** Ideas that come before it; absent where it does not say. */
  needs?: string[]
  /** The sitting that teaches it, `lesson/sitting`; absent: the first that uses it. */
  taught?: string
  /** Terms that its text links to. */
  links: string[]
}

export interface SittingSource {
  lesson: string
  /** Of its file, without the ending. */
  name: string
  appendix: boolean
  /** Terms that it links to, in their order. */
  terms: string[]
  /** Ideas that it says it is about, in its front matter. */
  ideas: string[]
  /** Exercises that are done in it. */
  exercises: string[]
}

/** What the map is drawn from: all of it is said in front matter and in the texts themselves. */
export interface CourseSource {
  /** Slugs of the lessons in the order of the course. */
  lessons: string[]
  /** In the order of the course, a lesson's appendix last. */
  sittings: SittingSource[]
  terms: TermSource[]
  exercises: { id: string; lesson: string; concepts: string[] }[]
}

export interface Idea {
  id: string
  lesson: string
  /** The sitting that teaches it, `lesson/sitting`. */
  taught: string
  /** Ideas that come before it, in the order of the course. */
  needs: string[]
  leadsTo: string[]
  /** All sittings that it is met in, `lesson/sitting`. */
  sittings: string[]
  /** Exercises that practise it, in the order in which they are met. */
  exercises: string[]
}

export interface Problem {
  /** Which of the three kinds of files says it, and its name. */
  of: { term: string } | { sitting: string } | { exercise: string }
  /** The field, for its line; absent for the file as a whole. */
  field?: 'needs' | 'taught' | 'ideas' | 'concepts'
  /** What the field has there, to find the line within it. */
  value?: string
  text: string
}

export interface IdeaMap {
  /** In the order in which the course teaches them. */
  ideas: Idea[]
  problems: Problem[]
}

export const nameOf = ({ lesson, name }: Pick<SittingSource, 'lesson' | 'name'>) => `${lesson}/${name}`

/** All ideas of the course with what comes before each, and everything that is wrong with them. */
export function ideaMap(source: CourseSource): IdeaMap {
  const problems = unknownNames(source)
  const places = placesOf(source)
  const taught = source.terms.filter(({ id }) => places.has(id)).sort(inRoadOrder(source, places))
  const order = new Map(taught.map(({ id }, n) => [id, n]))
  const lessonAt = (id: string) => source.lessons.indexOf(lessonOf(places.get(id)!))
  const needsOf = (term: TermSource) =>
    // Where a term does not say, what its text leads back to comes before it.
    (term.needs ?? term.links.filter(link => order.get(link)! < order.get(term.id)!))
      .filter((need, n, all) => need !== term.id && order.has(need) && all.indexOf(need) === n)
      .sort((a, b) => order.get(a)! - order.get(b)!)
  const needs = new Map(taught.map(term => [term.id, needsOf(term)]))
  for (const { id } of taught)
    for (const need of needs.get(id)!)
      if (lessonAt(need) > lessonAt(id)) problems.push(taughtLater(id, need, places))
  for (const circle of circlesIn(needs)) problems.push(asProblem(circle))
  const met = source.sittings.flatMap(({ exercises }) => exercises)
  const practised = source.exercises.toSorted((a, b) => met.indexOf(a.id) - met.indexOf(b.id))
  const ideas = taught.map(({ id }) => ({
    id,
    lesson: lessonOf(places.get(id)!),
    taught: places.get(id)!,
    needs: needs.get(id)!,
    leadsTo: taught.filter(other => needs.get(other.id)!.includes(id)).map(other => other.id),
    sittings: source.sittings.filter(sitting => ideasOf(sitting, source, places).includes(id)).map(nameOf),
    exercises: practised.filter(({ concepts }) => concepts.includes(id)).map(exercise => exercise.id),
  }))
  return { ideas, problems: [...problems, ...looseIn(source, places)] }
}

const lessonOf = (place: string) => place.slice(0, place.indexOf('/'))

/** The sitting that teaches each term: the one it names, else the first that uses it, an appendix last. */
function placesOf({ terms, sittings }: CourseSource): Map<string, string> {
  const places = new Map<string, string>()
  for (const { id, taught } of terms) {
    const users = sittings.filter(({ terms, ideas }) => ideas.includes(id) || terms.includes(id))
    const named = sittings.find(sitting => nameOf(sitting) === taught)
    const place = named ?? users.find(({ appendix }) => !appendix) ?? users[0]
    if (place) places.set(id, nameOf(place))
  }
  return places
}

/** What a sitting is about: what it says, what it uses, what its exercises practise, what it teaches. */
export function ideasOf(
  sitting: SittingSource,
  { exercises, terms }: CourseSource,
  places = new Map<string, string>(),
): string[] {
  const practised = exercises.filter(({ id }) => sitting.exercises.includes(id)).flatMap(e => e.concepts)
  const taught = terms.map(({ id }) => id).filter(id => places.get(id) === nameOf(sitting))
  const known = new Set(terms.map(({ id }) => id))
  return [...new Set([...sitting.ideas, ...taught, ...sitting.terms, ...practised])].filter(id =>
    known.has(id),
  )
}

/** By the sitting that teaches them, and within it in the order in which its text has them. */
function inRoadOrder({ sittings }: CourseSource, places: ReadonlyMap<string, string>) {
  const key = ({ id }: TermSource) => {
    const at = sittings.findIndex(sitting => nameOf(sitting) === places.get(id))
    const said = [...sittings[at]!.terms, ...sittings[at]!.ideas].indexOf(id)
    return [at, said < 0 ? Number.POSITIVE_INFINITY : said] as const
  }
  return (a: TermSource, b: TermSource) => {
    const [[lessonA, textA], [lessonB, textB]] = [key(a), key(b)]
    // Two that the text does not have are told apart by name: Infinity − Infinity is no number.
    return lessonA - lessonB || (textA === textB ? (a.id < b.id ? -1 : 1) : textA - textB)
  }
}

function unknownNames({ terms, sittings, exercises }: CourseSource): Problem[] {
  const ids = terms.map(({ id }) => id)
  const names = sittings.map(nameOf)
  const strange = (
    of: Problem['of'],
    field: NonNullable<Problem['field']>,
    values: string[],
    kind: string,
    known: string[],
  ) =>
    values.flatMap(value => {
      const text = unlessKnown(kind, value, known)
      return text ? [{ of, field, value, text: `${field}: ${text}` }] : []
    })
  return [
    ...terms.flatMap(({ id, needs = [], taught }) => [
      ...strange({ term: id }, 'needs', needs, 'idea', ids),
      ...strange({ term: id }, 'taught', taught === undefined ? [] : [taught], 'sitting', names),
    ]),
    ...sittings.flatMap(sitting =>
      strange({ sitting: nameOf(sitting) }, 'ideas', sitting.ideas, 'idea', ids),
    ),
    ...exercises.flatMap(({ id, concepts }) => strange({ exercise: id }, 'concepts', concepts, 'idea', ids)),
  ]
}

const taughtLater = (id: string, need: string, places: ReadonlyMap<string, string>): Problem => ({
  of: { term: id },
  field: 'needs',
  value: need,
  text: `needs: “${need}” is taught later, in ${places.get(need)}, and “${id}” in ${places.get(id)}. Leave it out, or say with taught: which sitting teaches it.`,
})

const asProblem = (circle: string[]): Problem => ({
  of: { term: circle[0]! },
  field: 'needs',
  value: circle[1]!,
  text: `needs: a circle, ${circle.map(id => `“${id}”`).join(' needs ')}. Leave out one of them.`,
})

/** Each circle once, from the first of its ideas and back to it. */
function circlesIn(needs: ReadonlyMap<string, string[]>): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const walk = (id: string, path: string[]) => {
    if (path.includes(id)) found.push([...path.slice(path.indexOf(id)), id])
    else if (!done.has(id)) {
      for (const need of needs.get(id) ?? []) walk(need, [...path, id])
      done.add(id)
    }
  }
  for (const id of needs.keys()) walk(id, [])
  return found
}

function looseIn(source: CourseSource, places: ReadonlyMap<string, string>): Problem[] {
  const { terms, sittings, exercises } = source
  return [
    ...terms
      .filter(({ id }) => !places.has(id))
      .map(({ id }) => ({
        of: { term: id },
        text: `no sitting uses this idea, so the map has no place for it. Link it somewhere with <Term id="${id}">, or say with taught: which sitting teaches it.`,
      })),
    ...sittings
      .filter(sitting => ideasOf(sitting, source, new Map(places)).length === 0)
      .map(sitting => ({
        of: { sitting: nameOf(sitting) },
        text: 'this sitting belongs to no idea on the map. Name what it is about with ideas: […], ids of the glossary.',
      })),
    ...exercises
      .filter(({ concepts }) => concepts.length === 0)
      .map(({ id }) => ({
        of: { exercise: id },
        field: 'concepts' as const,
        text: 'concepts: this exercise belongs to no idea on the map. Name what it practises, ids of the glossary.',
      })),
  ]
}

/** The arrows that say something new: none from an idea that another one in between already leads from. */
export function arrowsOf(ideas: readonly Pick<Idea, 'id' | 'needs'>[]): { from: string; to: string }[] {
  const needs = new Map(ideas.map(idea => [idea.id, idea.needs]))
  const before = new Map<string, Set<string>>()
  const allBefore = (id: string): Set<string> => {
    if (!before.has(id)) {
      before.set(id, new Set())
      before.set(id, new Set((needs.get(id) ?? []).flatMap(need => [need, ...allBefore(need)])))
    }
    return before.get(id)!
  }
  return ideas.flatMap(({ id, needs }) =>
    needs
      .filter(need => !needs.some(other => other !== need && allBefore(other).has(need)))
      .map(from => ({ from, to: id })),
  )
}
