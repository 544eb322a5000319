import { describe, expect, it } from 'vitest'
import { checkFigure as check } from '#figures/check.ts'
import { figures } from '#integrations/lessons/figures.ts'

const checkFigure = (name?: string, given?: Record<string, unknown>) => check(figures, name, given)

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

  it('takes free text where a figure checks it itself, and does check it', () => {
    expect(checkFigure('graph', { of: 'a * a', inputs: 'a=2' }).options.of).toBe('a * a')
    expect(() => checkFigure('graph', { of: 'a *', inputs: 'a=2' })).toThrow(/ends too early/)
  })

  it('has defaults that pass their own checks', () => {
    for (const [name, { options }] of Object.entries(figures)) {
      const filled = checkFigure(name).options
      expect(Object.keys(filled)).toEqual(Object.keys(options))
      for (const value of Object.values(filled)) expect(value).toBeTruthy()
    }
  })
})
