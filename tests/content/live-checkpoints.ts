import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn } from '#blocks/number/formula.ts'

/** A checkpoint of a lesson, as its source has it. */
export interface Source {
  file: string
  tag: string
  id: string
  /** The attributes as they are written. */
  attributes: string
  body: string
}

/** A number that a checkpoint asks for: its path, and how it follows from others. */
export interface Asked {
  path?: string
  formula?: string
}

const folder = (slug: string) => join('content/en/lessons', slug)

/** The sittings of a lesson without their code. */
export function sittingsOf(slug: string): { file: string; source: string }[] {
  return readdirSync(folder(slug))
    .filter(name => name.endsWith('.mdx'))
    .map(file => ({
      file,
      source: readFileSync(join(folder(slug), file), 'utf8').replace(/^```[\s\S]*?^```/gm, ''),
    }))
}

/** All checkpoints of a lesson. */
export function checkpointsOf(slug: string): Source[] {
  return sittingsOf(slug).flatMap(({ file, source }) =>
    [
      ...source.matchAll(
        /<(Choice|Ask|Steps|Order|Edge|Explain|Cards) id="([^"]+)"([^>]*)>([\s\S]*?)<\/\1>/g,
      ),
    ].map(([, tag, id, attributes, body]) => ({
      file,
      tag: tag!,
      id: id!,
      attributes: attributes!,
      body: body!,
    })),
  )
}

/** The numbers that a checkpoint asks for, in their order. */
export function askedIn({ tag, attributes, body }: Source): Asked[] {
  if (tag === 'Ask') return [{ formula: /answer="([^"]+)"/.exec(attributes)![1]! }]
  if (tag !== 'Steps') return []
  return [...body.matchAll(/^\d+\. `([^`=]+?)(?:\s*=\s*([^`]+))?`/gm)].map(([, path, formula]) => ({
    path: path!,
    formula,
  }))
}

/** Whether a checkpoint shows or asks for numbers that the reader can redraw. */
export function isLive(checkpoint: Source, numbers: object): boolean {
  const names = askedIn(checkpoint).flatMap(({ path, formula }) => [
    ...(path ? [path] : []),
    ...(formula ? namesIn(formula) : []),
  ])
  return hasValue(checkpoint.body) || names.some(name => Object.hasOwn(numbers, name.split('.')[0]!))
}

/** Whether a text shows a number of the lesson. */
export const hasValue = (text: string) => /<Val\b|\\valp?\b/.test(text)
