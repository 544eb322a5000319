// mistake: sum-compared
// fails: layers

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' | 'relu' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Gradient = { dW: number[][][]; db: number[][] }

const measured = (network: Network, x: number[], target: number[], h = 1e-5): Gradient => {
  const copy: Network = structuredClone(network)
  const slope = (list: number[], at: number) => {
    const old = list[at]
    list[at] = old + h
    const above = lossOf(copy, x, target)
    list[at] = old - h
    const below = lossOf(copy, x, target)
    list[at] = old
    return (above - below) / (2 * h)
  }
  return {
    dW: copy.layers.map(({ W }) => W.map(row => row.map((_, i) => slope(row, i)))),
    db: copy.layers.map(({ b }) => b.map((_, j) => slope(b, j))),
  }
}

const entriesOf = ({ dW, db }: Gradient) => dW.map((W, l) => [...W.flat(), ...db[l]])

const relative = (one: number, other: number) => {
  const size = Math.max(Math.abs(one), Math.abs(other))
  return size === 0 ? 0 : Math.abs(one - other) / size
}

const flagsBy = (
  isWrong: (mine: number[], theirs: number[]) => boolean,
  mine: Gradient,
  theirs: Gradient,
) => {
  const other = entriesOf(theirs)
  return entriesOf(mine).map((entries, l) => (isWrong(entries, other[l]) ? 1 : 0))
}

export function whereIsItWrong(network: Network, x: number[], target: number[], suspect: Gradient): number[] {
  return flagsBy(
    (mine, theirs) => {
      const sum = (entries: number[]) => entries.reduce((all, entry) => all + entry, 0)
      return relative(sum(mine), sum(theirs)) > 1e-3
    },
    measured(network, x, target),
    suspect,
  )
}
