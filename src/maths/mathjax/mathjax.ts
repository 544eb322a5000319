import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js'
import { TeX } from 'mathjax-full/js/input/tex.js'
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js'
import 'mathjax-full/js/input/tex/boldsymbol/BoldsymbolConfiguration.js'
import 'mathjax-full/js/input/tex/cancel/CancelConfiguration.js'
import 'mathjax-full/js/input/tex/textmacros/TextMacrosConfiguration.js'
import { mathjax } from 'mathjax-full/js/mathjax.js'
import { CHTML } from 'mathjax-full/js/output/chtml.js'
import { assistive } from './assistive.ts'
import { trim } from './glyphs.ts'
import './marks.ts'

const adaptor = liteAdaptor()
RegisterHTMLHandler(adaptor)

const packages = ['base', 'ams', 'boldsymbol', 'cancel', 'textmacros', 'marks']
const fail = (error: Error): never => {
  throw error
}
// The input jax reads its tables once; document and output are shared by all formulas of a build.
const input = new TeX({
  packages,
  formatError: (_jax: unknown, error: Error) => fail(error),
  maxBuffer: 20_000,
})
const output = new CHTML({ adaptiveCSS: false, fontURL: 'fonts' })
const page = mathjax.document('', {
  InputJax: input,
  OutputJax: output,
  compileError: (_page: unknown, _item: unknown, error: Error) => fail(error),
  typesetError: (_page: unknown, _item: unknown, error: Error) => fail(error),
})

/** What MathJax makes of one formula. */
export interface Typeset {
  /** The picture: CHTML, to be hidden from assistive technology. */
  picture: string
  /** The meaning: a `<math>` element for assistive technology. */
  mathml: string
  /** Width, height above and depth below the baseline, in em of the surrounding text. */
  size: { width: number; height: number; depth: number }
}

/**
 * Typesets plain TeX: the commands of LaTeX and AMS, and the marks of `marks.ts`.
 *
 * @param tex without dollars
 * @param display true for a formula on its own line
 * @throws MathJax's own error on anything that is not TeX
 */
export function typesetPlain(tex: string, display: boolean): Typeset {
  const item = new page.options.MathItem(tex, input, display)
  item.setMetrics(16, 8, 80 * 16, 1e6, 1)
  // Characters that the faces lack, as of other alphabets, are measured at this place.
  item.start.node = adaptor.body(page.document)
  item.compile(page)
  const root = item.root as MmlNode
  const mathml = assistive(root)
  item.typeset(page)
  const box = output.getBBox(item, page)
  return {
    picture: trim(adaptor, item.typesetRoot),
    mathml,
    size: { width: box.w, height: box.h, depth: box.d },
  }
}

/** Every rule that CHTML can need, with its fonts under `fonts/`: about 240 kB, to be cut to what is used. */
export function fullStyleSheet(): string {
  return adaptor.textContent(output.styleSheet(page) as never)
}

/** Names of all commands that MathJax's packages know here, with the backslash. */
export function knownCommands(): string[] {
  const names = (handler: 'macro' | 'delimiter') => {
    // The lists of a handler are private and have no other door; a test sees that they are still found.
    const { _configuration } = input.parseOptions.handlers.get(handler) as unknown as {
      _configuration: Iterable<{ item: { map?: Map<string, unknown> } }>
    }
    return [..._configuration].flatMap(({ item }) => [...(item.map?.keys() ?? [])])
  }
  const macros = names('macro').map(name => `\\${name}`)
  return [...macros, ...names('delimiter').filter(name => name.startsWith('\\'))]
}
