import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layered, layerOf, layers } from '#integrations/site/style-layers.ts'

const tokens = readFileSync('src/styles/tokens.css', 'utf8')
const sheets = globSync('src/**/*.{css,astro}').map(file => [file, readFileSync(file, 'utf8')] as const)

/** The widths that `tokens.css` names, in rem. */
const named = [...tokens.matchAll(/^ \* (\d+)rem {2}\S/gm)].map(([, width]) => Number(width))

/** Widths of media and container queries that have no name. */
function strangeWidths(text: string): string[] {
  return [...text.matchAll(/@(?:media|container)([^{]*)\{/g)]
    .flatMap(([, query]) => [...query!.matchAll(/(min|max)-(?:width|inline-size): ([\d.]+)(\w+)/g)])
    .filter(([, side, width, unit]) => {
      const near = side === 'max' ? Number((Number(width) + 0.01).toFixed(2)) : Number(width)
      return unit !== 'rem' || !(named.includes(Number(width)) || named.includes(near))
    })
    .map(([found]) => found)
}

/** Sizes of type in rem that are not of the scale. */
const strangeSizes = (text: string) =>
  [...text.matchAll(/(?:\bfont-size: |\bfont: (?:italic )?(?:\d+ )?)[\d.]+rem\b/g)].map(([found]) => found)

test('every width at which something changes has a name', () => {
  expect(named.length).toBeGreaterThan(5)
  expect(sheets.flatMap(([file, text]) => strangeWidths(text).map(width => `${file}: ${width}`))).toEqual([])
  expect(strangeWidths('@media (min-width: 31rem) {')).toEqual(['min-width: 31rem'])
  expect(strangeWidths('@container (max-width: 480px) {')).toHaveLength(1)
  expect(strangeWidths('@media (max-width: 67.99rem) {')).toEqual([])
})

test('every size of type is of the scale', () => {
  // Sizes of figures are in their own units, and those of formulas in MathJax's.
  const ours = sheets.filter(([file]) => !/(tokens|maths|figures)\.css$|src\/(figures|drawing)\//.test(file))
  expect(ours.flatMap(([file, text]) => strangeSizes(text).map(size => `${file}: ${size}`))).toEqual([])
  expect(
    strangeSizes('font: 600 0.87rem / 1.2 var(--sans); font-size: 0.9rem; font-size: 0.9em'),
  ).toHaveLength(2)
})

test('every step of the scale is used', () => {
  const steps = [...tokens.matchAll(/(--text-\d+):/g)].map(([, name]) => name!)
  expect(steps.filter(name => !sheets.some(([, text]) => text.includes(`var(${name})`)))).toEqual([])
})

test('every style sheet has its layer, in one order', () => {
  expect(layers).toEqual(['tokens', 'base', 'page', 'blocks', 'figures', 'screens'])
  for (const file of globSync('src/**/*.css')) expect(() => layerOf(file)).not.toThrow()
  expect(layerOf('src/blocks/note/style.css')).toBe('blocks')
  expect(layerOf('src/editor/editor.css')).toBeUndefined()
  expect(() => layerOf('src/layouts/x.css')).toThrow('src/layouts/x.css')
  expect(layered('a {}', 'src/styles/base.css')).toContain('@layer base {\na {}\n}')
})

test('each tag has its style in its own folder, and a component that brings it', () => {
  for (const file of globSync('src/blocks/*/style.css')) {
    const folder = file.slice(0, -'style.css'.length)
    const name = folder.split('/').at(-2)
    const components = globSync('src/blocks/*/*.astro').map(component => readFileSync(component, 'utf8'))
    const own = globSync(`${folder}*.astro`).map(component => readFileSync(component, 'utf8'))
    expect(
      own.some(text => text.includes(`'./style.css'`)) ||
        components.some(text => text.includes(`'../${name}/style.css'`)),
      file,
    ).toBe(true)
  }
})
