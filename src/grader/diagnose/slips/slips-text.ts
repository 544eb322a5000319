import type { Slip } from '#exercise/slips.ts'
import { format } from '#i18n/format.ts'
import type { Message } from '../../result.ts'
import type { Speaker } from '../speaker.ts'

/** What is said of slips that give exactly the learner's numbers: of which kind they are, and where. */
export function slipsText({ exercise, t }: Speaker, slips: Slip[], ties: Slip[][] = []): string {
  const sentence = (of: Slip[]) => {
    const [one, other] = of.map(slip => slipText({ exercise, t }, slip)) as [string, string | undefined]
    return other ? format(t.slips.both, { one, other }) : one
  }
  const said = sentence(slips)
  // Others that give the same numbers: one of another kind or place is told, too.
  const tie = ties.map(sentence).find(text => text !== said)
  const slip = tie ? format(t.slips.or, { one: said, other: tie }) : said
  return format(t.slips.exactly, { slip })
}

/** The pieces of code that are wrong then, in the names of our own solution. */
export function moreOf({ t }: Speaker, slips: Slip[]): Message {
  const pieces = slips.map(({ kind, what, instead }) => format(textsOf(t, kind).more, { what, instead }))
  const text = format(t.slips.more, { pieces: pieces.join(' ') })
  return { code: `slip.${slips.map(({ kind }) => kind).join('+')}`, values: {}, text }
}

function slipText({ exercise, t }: Speaker, { kind, place, what, instead }: Slip): string {
  const text = format(textsOf(t, kind).said, { what, instead })
  const name = place === exercise.definition.entry.name ? undefined : placeName({ exercise, t }, place)
  return name ? format(t.slips.placed, { slip: text, place: name }) : text
}

// Our own solution's names say nothing to a learner, unless they have met them in what they began with.
function placeName({ exercise, t }: Speaker, place: string): string | undefined {
  const names = t.slips.names as Record<string, string>
  const name = Object.hasOwn(names, place) ? names[place]! : undefined
  const isCounter = /^[a-z]$/.test(place)
  const isMet = new RegExp(`(?<![\\w$])${place.replaceAll('.', '\\.')}(?![\\w$])`)
  const met = place !== '' && !isCounter && exercise.starters.some(({ code }) => isMet.test(code))
  if (name) return met ? format(t.slips.named, { name, code: place }) : name
  return met ? `\`${place}\`` : undefined
}

function textsOf(t: Speaker['t'], kind: string): { said: string; more: string } {
  return (t.slips.kinds as Record<string, { said: string; more: string }>)[kind] ?? { said: kind, more: '' }
}
