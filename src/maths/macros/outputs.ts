import { type Macro, macro, type Pen } from './macro.ts'

/**
 * The last layer by itself, without its number: for pages that look at nothing else. The video's output is one unit, so
 * an index of it is an extension.
 */

const sub = (index: string) => (index ? `_{${index}}` : '')

/** One quantity of an output; words come for one of several outputs and for the only one. */
function ofOutput(
  colour: 'forward' | 'backward' | 'ink',
  says: {
    one: 'preActivationOf' | 'output' | 'target' | 'errorOf'
    only: 'preActivationOfOutput' | 'theOutput' | 'theTarget' | 'errorOfOutput'
  },
  letters: { course: string; theta: string; wiki: string; video(index: string): string },
  extended: (k: string) => boolean,
): Macro {
  const spoken = (pen: Pen, k: string, tex: string) =>
    pen.mark(colour, pen.words[k ? says.one : says.only], { unit: pen.unit(k) }, tex)
  const letter = (tex: string) => (pen: Pen, k: string) => spoken(pen, k, `${tex}${sub(pen.unit(k))}`)
  return macro<[string]>({
    args: ['unit'],
    course: letter(letters.course),
    theta: letter(letters.theta),
    wiki: letter(letters.wiki),
    video: (pen, k) => {
      if (extended(k)) pen.extend()
      return spoken(pen, k, letters.video(sub(pen.unit(k))))
    },
  })
}

const always = () => true
const withIndex = (k: string) => k !== ''

// The lecture's output is linear, so that it never names the output's pre-activation.
export const outz: Macro = ofOutput(
  'forward',
  { one: 'preActivationOf', only: 'preActivationOfOutput' },
  { course: 'z', theta: 'z', wiki: 'a', video: index => `y'${index}` },
  always,
)

export const outact: Macro = ofOutput(
  'forward',
  { one: 'output', only: 'theOutput' },
  { course: 'a', theta: 'a', wiki: '\\hat{y}', video: index => `y${index}` },
  withIndex,
)

export const outtarget: Macro = ofOutput(
  'ink',
  { one: 'target', only: 'theTarget' },
  { course: 't', theta: 'y', wiki: 'y', video: index => `d${index}` },
  withIndex,
)

export const outdelta: Macro = ofOutput(
  'backward',
  { one: 'errorOf', only: 'errorOfOutput' },
  {
    course: '\\delta',
    theta: '\\delta',
    wiki: '\\delta',
    video: index => `\\frac{\\partial E}{\\partial y'${index}}`,
  },
  always,
)

const difference = (pen: Pen, k: string) => `${pen.call('outact', k)} - ${pen.call('outtarget', k)}`

/** Output minus target, without brackets; the video writes target minus output, and takes the minus in front. */
export const outgap: Macro = macro<[string]>({
  args: ['unit'],
  course: difference,
  theta: difference,
  wiki: difference,
  video: (pen, k) => `-(${pen.call('outtarget', k)} - ${pen.call('outact', k)})`,
})
