import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { en } from '#i18n/en.ts'
import { writeMathsAssets } from '#integrations/maths/assets.ts'
import { serveFolder } from '#integrations/site/serve.ts'
import { formulaElement } from '#maths/element.ts'
import { formula } from '#maths/formula.ts'
import type { Numbers } from '#maths/path.ts'
import { notationSwitch } from '#maths/switch.ts'

/** What the harness page offers to `page.evaluate`. */
export type MathsWindow = { refill: (root: Element, numbers: Numbers) => void }

const root = new URL('../../', import.meta.url).pathname
const numbers = { h: [0.5744, 0.25], n: -2 }

/** A formula as a lesson shows it. */
const f = (tex: string, display = false) =>
  formulaElement(
    formula(tex, { display, where: { file: 'page', line: 1 }, words: en.maths.words, numbers }),
    display,
  )

const beforePaint = readFileSync(join(root, 'src/layouts/before-paint.js'), 'utf8')
const styles = ['tokens', 'base']
  .map(name => readFileSync(join(root, `src/styles/${name}.css`), 'utf8'))
  .join('\n')

const body = `
<main data-lesson="of-the-test">
${notationSwitch(en.maths.notation)}
<h1>Formulas</h1>
<p>The weight <span id="weight">${f('\\w{2}{1}{3}')}</span> and <span id="square">${f('x^2')}</span>.</p>
<p>Typeset <span id="typeset">${f('0.5744')}</span>, a slot <span id="slot">${f('\\val{h.0}')}</span>.</p>
<div id="filled">${f('\\z{1}{1} = \\val{h.0} \\cdot \\valp{n} = \\val[2]{h.1}', true)}</div>
<div id="wide">${f('\\err{l}{j} = \\gp{l}(\\z{l}{j}) \\sumunits{k}{l+1} \\w{l+1}{k}{j}\\,\\err{l+1}{k} + \\w{1}{1}{1}\\inp{1} + \\w{1}{1}{2}\\inp{2}', true)}</div>
<p id="long">In a line ${f('\\w{1}{1}{1}\\inp{1} + \\w{1}{1}{2}\\inp{2} + \\w{1}{1}{3}\\inp{3} + \\w{1}{1}{4}\\inp{4} + \\w{1}{1}{5}\\inp{5}')} too.</p>
</main>`

const page = (direction: string) => `<!doctype html>
<html lang="en" dir="${direction}"><head><meta charset="utf-8"><title>Formulas</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>${beforePaint}</script><style>${styles}</style>
<link rel="icon" href="data:,"><link rel="stylesheet" href="maths/maths.css"></head>
<body>${body}<script type="module" src="page.js"></script></body></html>`

/** A page of formulas with the real style sheet, fonts and scripts, and nothing else. */
export async function serveMathsPage() {
  const folder = mkdtempSync(join(tmpdir(), 'maths-page-'))
  await build({
    stdin: {
      contents: `import '#maths/browser/notation-switch.ts'
        import { refill } from '#maths/browser/refill.ts'
        window.refill = refill`,
      resolveDir: join(root, 'src'),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    outfile: join(folder, 'page.js'),
  })
  writeFileSync(join(folder, 'index.html'), page('ltr'))
  writeFileSync(join(folder, 'rtl.html'), page('rtl'))
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>Not found</title>')
  await writeMathsAssets(folder, join(root, '.cache/maths'))
  return serveFolder({ folder })
}
