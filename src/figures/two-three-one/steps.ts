import type { Tone, UnitId } from '#drawing/types.ts'

/** The steps of the worked example in order; a step's number is its place in this list. */
export const stepNames = [
  'given',
  'hidden.0',
  'hidden.1',
  'hidden.2',
  'output',
  'loss',
  'delta2',
  'dW2',
  'delta1.0',
  'delta1.1',
  'delta1.2',
  'dW1',
  'update',
  'after',
] as const

export type StepName = (typeof stepNames)[number]

/** The stretches of the example that a lesson can show alone: first and last step. */
export const parts = {
  all: [0, 13],
  forward: [0, 5],
  backward: [5, 11],
  update: [11, 13],
} as const satisfies Record<string, readonly [number, number]>

export type Part = keyof typeof parts

/** What a step lights, and what stands on the edges of each layer of weights. */
export interface Light {
  tone: Tone
  units: UnitId[]
  edges: { from: UnitId; to: UnitId }[]
  onEdges: [EdgeNumbers, EdgeNumbers]
}

export type EdgeNumbers = 'weights' | 'gradients' | 'new'

const output: UnitId = [2, 0]
const hidden: UnitId[] = [0, 1, 2].map(j => [1, j] as const)
const inputs: UnitId[] = [0, 1].map(i => [0, i] as const)
const toOutput = hidden.map(from => ({ from, to: output }))
const toHidden = (to: UnitId) => inputs.map(from => ({ from, to }))

/** What the step of this number lights. */
export function lightOf(step: number): Light {
  const name = stepNames[step]
  const weights: Light['onEdges'] = ['weights', 'weights']
  const light = (tone: Tone, units: UnitId[], edges: Light['edges'], onEdges = weights): Light => ({
    tone,
    units,
    edges,
    onEdges,
  })
  const unit = hidden[Number(name.split('.')[1])]
  if (name.startsWith('hidden')) return light('forward', [unit], toHidden(unit))
  if (name.startsWith('delta1')) return light('backward', [unit], [{ from: unit, to: output }])
  switch (name) {
    case 'output':
      return light('forward', [output], toOutput)
    case 'loss':
    case 'delta2':
      return light('backward', [output], [])
    case 'dW2':
      return light('backward', [], toOutput, ['weights', 'gradients'])
    case 'dW1':
      return light('backward', [], hidden.flatMap(toHidden), ['gradients', 'gradients'])
    case 'update':
      return light('update', [], [...hidden.flatMap(toHidden), ...toOutput], ['new', 'new'])
    case 'after':
      return light('forward', [...hidden, output], [...hidden.flatMap(toHidden), ...toOutput], ['new', 'new'])
    default:
      return light('forward', [], [])
  }
}

/** Which of the phases of the algorithm a step belongs to. */
export function phaseOf(step: number): 'given' | 'forward' | 'compare' | 'backward' | 'update' | 'again' {
  if (step === 0) return 'given'
  if (step < 5) return 'forward'
  if (step === 5) return 'compare'
  if (step < 12) return 'backward'
  return step === 12 ? 'update' : 'again'
}

/** Whether a number that step `name` computes is already there at `step`. */
export function isThere(name: StepName, step: number): boolean {
  return step >= stepNames.indexOf(name)
}
