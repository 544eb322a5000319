import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { cardOf } from '#drawing/card/address.ts'
import { size } from '#drawing/card/size.ts'
import { facesFor, painted, writeCards } from '#integrations/cards/cards.ts'
import { drawing, measureOfTitle } from '#integrations/cards/drawing.ts'
import { lettersOf } from '#integrations/cards/letters.ts'
import { setLines } from '#integrations/cards/lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'cards-'))
afterAll(() => rmSync(folder, { recursive: true }))

const brand = ['Back', 'prop', ' by ', 'Hand']
const page = (name: string, title: string) =>
  `<meta property="og:title" content="${title}"><meta property="og:image" content="https://x.example/course/cards/${name}.png"><meta property="article:section" content="Lesson 1">`

describe('a title', () => {
  /** A face in which every letter is as wide as half its size. */
  const measure = (text: string, size: number) => (text.length * size) / 2
  const set = (title: string) => setLines(title, { width: 400, sizes: [40, 30, 20], most: 3, measure })

  test('that is short stands on one line in the largest size', () =>
    expect(set('The delta rule')).toEqual({ lines: ['The delta rule'], size: 40 }))
  test('that is longer is broken into lines as even as they can be', () =>
    expect(set('Two inputs and one more unit')).toEqual({
      lines: ['Two inputs and', 'one more unit'],
      size: 40,
    }))
  test('that takes too many lines, or has too long a word, is set smaller', () => {
    expect(set('one two three four five six seven eight nine ten eleven twelve').size).toBe(30)
    expect(set('backpropagationally').size).toBe(40)
    expect(set('backpropagationallyspoken').size).toBe(30)
  })
  test('that fits in no size stops the build and is named', () =>
    expect(() => set('unbreakable'.repeat(8))).toThrow(/unbreakable.*Shorten the title/))
})

describe('letters', () => {
  test('are set in our own faces, Greek ones too, with kerning', async () => {
    const letters = await lettersOf('serif', 600, 'AVδ ')
    expect(letters('AV', 100).width).toBeLessThan(letters('A', 100).width + letters('V', 100).width)
    expect(letters('δ', 100).path).toMatch(/^M[\d. -]+/)
    expect(letters('AV', 200).width).toBeCloseTo(2 * letters('AV', 100).width)
  })
  test('that no file of the face has stop the build and are named', () =>
    expect(lettersOf('serif', 600, 'a字')).rejects.toThrow(/no glyph for “字”/))
})

test('a card is a PNG of the promised measure, small, and holds no text that a font of the system would set', async () => {
  const card = { title: 'The mean over many pairs', kind: 'Exercise · 2 points', brand }
  const faces = await facesFor([card])
  expect(drawing(card, faces)).not.toMatch(/<text|font/)
  const png = await painted(card, faces)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...size })
  expect(png.length).toBeLessThan(25_000)
})

test('no title of a card reaches beyond its measure, however long, as the painted picture shows', async () => {
  const title = 'How the numeric derivative of a very long composition compares with backpropagation by hand'
  const card = { title, kind: '', brand }
  const faces = await facesFor([card])
  const { data, info } = await sharp(await painted(card, faces))
    .extract({ left: 0, top: 480, width: size.width, height: 150 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const right = Math.max(...[...data.keys()].filter(i => data[i] < 128).map(i => i % info.width))
  expect(right).toBeGreaterThan(80 + measureOfTitle / 2)
  expect(right).toBeLessThanOrEqual(80 + measureOfTitle)
})

test('a card that is unchanged is not made again; a changed title is', async () => {
  const cache = join(folder, 'cache')
  const write = (title: string) => writeFileSync(join(folder, 'index.html'), page('home', title))
  write('One &amp; two')
  expect(await writeCards(folder, cache)).toEqual({ made: 1, reused: 0 })
  const first = readFileSync(join(folder, 'cards/home.png'))
  expect(await writeCards(folder, cache)).toEqual({ made: 0, reused: 1 })
  write('Another')
  expect(await writeCards(folder, cache)).toEqual({ made: 1, reused: 0 })
  expect(readFileSync(join(folder, 'cards/home.png')).equals(first)).toBe(false)
  expect(statSync(join(folder, 'cards/home.png')).size).toBeGreaterThan(1000)
})

test('a page without a card is named', async () => {
  const lacking = mkdtempSync(join(folder, 'lacking-'))
  writeFileSync(join(lacking, 'index.html'), '<title>x</title>')
  await expect(writeCards(lacking, join(folder, 'cache'))).rejects.toThrow(/index\.html: expected og:title/)
})

test('the address of a card follows that of its page', () => {
  expect(['/', '/lessons/primer/', '/404.html'].map(cardOf)).toEqual([
    '/cards/home.png',
    '/cards/lessons/primer.png',
    '/cards/404.png',
  ])
})
