import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ComponentChild, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Pictures } from '#figures/pictures.ts'

/** Every figure, as the folder it is. */
const folders = globSync('src/figures/*/figure.ts').map(dirname).sort()

/** The drawing of a state as an SVG file, a tag a line, so that a change shows where it is. */
function pictureOf(drawn: ComponentChild): string {
  const html = renderToString(drawn as VNode)
  const [svg] = /<svg[\s\S]*<\/svg>/.exec(html) ?? []
  if (!svg) throw new Error(`expected an svg element, got ${html.slice(0, 80)}`)
  return `${svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"').replaceAll('><', '>\n<')}\n`
}

describe.each(folders)('%s', async folder => {
  const { default: pictures } = (await import(join(process.cwd(), folder, 'pictures.tsx'))) as {
    default: Pictures
  }

  test.each(Object.entries(pictures))('draws the state %s as it was looked at', async (name, draw) => {
    const picture = pictureOf(draw())
    expect(picture).not.toMatch(/NaN|undefined|Infinity/)
    await expect(picture).toMatchFileSnapshot(join(process.cwd(), folder, 'pictures', `${name}.svg`))
  })

  test('keeps no picture of a state that is gone', () => {
    const kept = globSync('pictures/*', { cwd: folder }).map(file => basename(file))
    expect(kept.filter(file => !Object.hasOwn(pictures, file.replace(/\.svg$/, '')))).toEqual([])
  })
})
