import { spec } from '#blocks/spec.ts'
import { type Locale, textsOf } from '#i18n/texts.ts'
import type { Numbers } from '#maths/path.ts'
import { ask } from './tags/ask.ts'
import { beside } from './tags/beside.ts'
import { checkedTags } from './tags/check.ts'
import { choice } from './tags/choice.ts'
import { edge } from './tags/edge.ts'
import type { Known } from './tags/known.ts'
import { selfCheck, takeaways } from './tags/lists.ts'
import { type Node, setAttributes } from './tags/node.ts'
import { notationTable } from './tags/notations.ts'
import { order } from './tags/order.ts'
import { type Place, placeOf } from './tags/place.ts'
import type { Shape } from './tags/shape.ts'
import { explain, flow, inlineOrNot, localised, val } from './tags/simple.ts'
import { steps } from './tags/steps.ts'
import { plainly } from './tags/syntax.ts'

const shapes: Record<string, Shape> = {
  Note: flow,
  Reveal: flow,
  Beside: beside,
  NotationTable: notationTable,
  Takeaways: takeaways,
  SelfCheck: selfCheck,
  Term: localised,
  Val: val,
  Only: inlineOrNot,
  Choice: choice,
  Ask: ask,
  Steps: steps,
  Order: order,
  Edge: edge,
  Explain: explain,
}

interface Source {
  path?: string
  value?: unknown
}

interface Processor {
  parser?: (document: string, file: Source) => unknown
}

/**
 * A remark plugin, to be used behind `remark-math` and before formulas are typeset: checks the tags that authors
 * typed and turns their Markdown into what the components of `src/blocks` take.
 *
 * @param known what lessons may name; see `knownIn`
 * @throws LessonError with file, line, what came, what was expected and the nearest name
 */
export function remarkTags(this: unknown, known: Known) {
  const processor = this as Processor
  const parse = processor.parser
  // A text that MDX cannot read is explained in the words of a lesson's author.
  if (parse)
    processor.parser = (document, file) => plainly(document, fileOf(file), () => parse(document, file))

  return async (tree: unknown, file: Source) => {
    const path = file.path ?? 'unknown file'
    if (!path.endsWith('.mdx')) return
    const place = placeOf(path)
    const tags = checkedTags(tree as Node, place, known)
    const numbers =
      place.numbers === undefined ? undefined : ((await known.numbers(place.numbers)) as Numbers)
    const context = { place, numbers, texts: textsOf(place.locale as Locale) }
    for (const tag of tags) {
      if (spec[tag.name].checkpoint) setAttributes(tag.node, { lesson: place.owner, locale: place.locale })
      shapes[tag.name]?.(tag, context)
    }
  }
}

const fileOf = (file: Source): Place => placeOf(file.path ?? 'unknown file')
