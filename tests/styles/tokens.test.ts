import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, difference, eyes } from './colour.ts'

const tokens = readFileSync('src/styles/tokens.css', 'utf8')

/** A token's colour by day and by night. */
function colours(name: string): [light: string, dark: string] {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(tokens)
  if (!found)
    throw new Error(`src/styles/tokens.css has no --${name} of the form light-dark(#rrggbb, #rrggbb).`)
  return [found[1]!, found[2]!]
}

const backgrounds = ['paper', 'sheet', 'wash']

/** Pairs of tokens that come too near to each other in a theme, as sentences. */
function tooNear(names: string[], against: (name: string) => string[], least: number): string[] {
  return names.flatMap(name =>
    against(name).flatMap(background =>
      [0, 1].flatMap(theme => {
        const ratio = contrast(colours(name)[theme]!, colours(background)[theme]!)
        return ratio < least
          ? [`--${name} on --${background}, ${['light', 'dark'][theme]}: ${ratio.toFixed(2)}`]
          : []
      }),
    ),
  )
}

describe.each(['forward', 'backward'])('the colour of %s', name => {
  test('can be read as text on every background, its own wash included', () => {
    expect(tooNear([name], () => [...backgrounds, `${name}-wash`], 4.5)).toEqual([])
  })
  test('stands out as a line beside both washes', () => {
    expect(tooNear([name], () => ['forward-wash', 'backward-wash'], 3)).toEqual([])
  })
})

test('forward and backward stay apart for every kind of eye, in both themes', () => {
  const everyEye = {
    ...eyes,
    all: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  }
  for (const theme of [0, 1]) {
    const [forward, backward] = [colours('forward')[theme]!, colours('backward')[theme]!]
    for (const [eye, matrix] of Object.entries(everyEye))
      expect(difference(forward, backward, matrix), `${eye}, theme ${theme}`).toBeGreaterThan(0.15)
  }
})

test('the inks, and what is right or wrong, can be read on what they stand on', () => {
  expect(tooNear(['ink', 'ink-soft'], () => backgrounds, 4.5)).toEqual([])
  expect(tooNear(['right', 'wrong'], name => [...backgrounds, `${name}-wash`], 4.5)).toEqual([])
  expect(tooNear(['ink'], () => ['forward-wash', 'backward-wash', 'right-wash', 'wrong-wash'], 4.5)).toEqual(
    [],
  )
})

test('the edge of what can be pressed is seen on every background', () => {
  expect(tooNear(['edge'], () => backgrounds, 3)).toEqual([])
})

test('each measure sees what it is there to see', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(tooNear(['rule'], () => ['paper'], 3)).toHaveLength(2)
  // Red and green of one brightness, as courses without a care take them; blue and green for the third kind of eye.
  expect(difference('#b04408', '#67691c', eyes.protanopia!)).toBeLessThan(0.15)
  expect(difference('#b03a2e', '#5d6b12', eyes.deuteranopia!)).toBeLessThan(0.15)
  expect(difference('#2e86ab', '#1b8f7a', eyes.tritanopia!)).toBeLessThan(0.15)
  expect(() => colours('measure')).toThrow('no --measure')
})
