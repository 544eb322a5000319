import type { Plugin } from 'vite'

/**
 * The layers of the site's styles: a rule of a later one wins over any of an earlier one, however it is written.
 *
 * What stands in no layer wins over all of them: the sheet of formulas, which is made of the pages; the editor's,
 * which has to win over Monaco's and CodeMirror's; what a page says of itself in a `<style>`.
 */
export const layers = ['tokens', 'base', 'page', 'blocks', 'figures', 'screens'] as const
export type Layer = (typeof layers)[number]

/** Which layer a style sheet of ours belongs to, by its folder; the first that fits. */
const places: [RegExp, Layer | undefined][] = [
  [/^src\/styles\/tokens\.css$/, 'tokens'],
  [/^src\/styles\/base\.css$/, 'base'],
  [/^src\/styles\/maths\.css$/, undefined],
  [/^src\/styles\//, 'page'],
  [/^src\/blocks\//, 'blocks'],
  [/^src\/(drawing|figures)\//, 'figures'],
  [/^src\/screens\//, 'screens'],
  [/^src\/editor\//, undefined],
]

/**
 * @param path of a style sheet, from the project's root
 * @returns undefined for one that stands in no layer
 * @throws Error for one in a folder that has no place in the order
 */
export function layerOf(path: string): Layer | undefined {
  const place = places.find(([pattern]) => pattern.test(path))
  if (!place)
    throw new Error(
      `${path}: expected a style sheet in a folder that src/integrations/site/style-layers.ts names.`,
    )
  return place[1]
}

/** A style sheet within its layer. Each says the order of all, so it is the same whichever comes first on a page. */
export function layered(css: string, path: string): string {
  const layer = layerOf(path)
  return layer ? `@layer ${layers.join(', ')};\n@layer ${layer} {\n${css}\n}` : css
}

/**
 * Gives each sign that is silent to a screen reader (`content: '✓' / ''`) a line without that before it: Firefox before
 * 128 knows no other, and would show none.
 */
export const signsForAll = (css: string): string =>
  css.replace(/content: ('[^']*') \/ '';/g, (silent, sign) => `content: ${sign}; ${silent}`)

/** Puts each style sheet of `src` into the layer of its folder. */
export function styleLayers(root: string): Plugin {
  const home = root.replace(/\/?$/, '/')
  return {
    name: 'style-layers',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/[^?]*\.css(\?(?!raw|url)|$)/ },
      handler(code, id) {
        const path = id.replace(/\?.*$/, '')
        if (!path.startsWith(`${home}src/`)) return
        return { code: layered(signsForAll(code), path.slice(home.length)), map: null }
      },
    },
  }
}
