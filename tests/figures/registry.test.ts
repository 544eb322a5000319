import { describe, expect, it } from 'vitest'
import { checkFigure, figureOptions } from '#figures/registry.ts'

describe('checkFigure', () => {
  it('fills in the defaults', () => {
    expect(checkFigure('two-three-one', {})).toEqual({ name: 'two-three-one', options: { part: 'all' } })
  })

  it('names the nearest figure for an unknown one', () => {
    expect(() => checkFigure('two-three-won')).toThrow(
      /no figure named "two-three-won".*Did you mean two-three-one\?/,
    )
    expect(() => checkFigure(undefined)).toThrow(/There are: /)
    expect(() => checkFigure('toString')).toThrow(/no figure named "toString"/)
  })

  it('names the nearest option and value', () => {
    expect(() => checkFigure('two-three-one', { prt: 'all' })).toThrow(/no option prt\. Did you mean part\?/)
    expect(() => checkFigure('two-three-one', { part: 'forwards' })).toThrow(
      /part is "forwards"\. Did you mean forward\?/,
    )
  })

  it('gives every option at least one value', () => {
    for (const options of Object.values(figureOptions)) {
      for (const values of Object.values(options)) expect(values.length).toBeGreaterThan(0)
    }
  })
})
