import { digitsText, numberText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import { type Facts, factsOf, type Moment, pointNames, targets } from './run.ts'
import type { Texts } from './texts/en.ts'

/** How far the points on the right have come: parted by the output's line, separable by some line, or by none. */
export function stageOf({ right, separable }: Facts): 'parted' | 'separable' | 'crossed' {
  return right === 4 ? 'parted' : separable ? 'separable' : 'crossed'
}

/** The loss as every text of the figure prints it. */
export const lossText = (loss: number) => digitsText(loss)

/** What is said of a moment, a sentence each. */
export function sentencesOf(t: Texts, moment: Moment): string[] {
  const facts = factsOf(moment)
  const first = format(t.now, { step: moment.step, loss: lossText(moment.loss), right: facts.right })
  if (facts.stuck) return [first, t.stuck]
  const line = t[stageOf(facts)]
  return facts.twins ? [first, t.twins, line] : [first, line]
}

/** What the drawing of the planes is called. */
export function labelOf(t: Texts, moment: Moment): string {
  return format(t.planes, {
    step: moment.step,
    points: moment.hidden
      .map(([h1, h2], n) =>
        format(t.point, {
          name: pointNames[n],
          target: targets[n][0],
          h1: numberText(h1, 2),
          h2: numberText(h2, 2),
        }),
      )
      .join('; '),
    line: t[stageOf(factsOf(moment))],
  })
}

/** "input 1 to hidden 2" for `W1.1.0`. */
export function parameterName(t: Texts, path: string): string {
  const [name, first = '0', second = '0'] = path.split('.')
  const [j, i] = [Number(first) + 1, Number(second) + 1]
  return format(t.parameters[name as keyof Texts['parameters']], { i, j })
}
