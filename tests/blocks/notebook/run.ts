// Runs programs, each a file named on the command line, as Node alone runs them: what they import is looked for beside
// them. Prints what each has put out, in the form in which the course's own sandbox does.
import { pathToFileURL } from 'node:url'
import { decode, encode } from '#runner/border.ts'
import { createConsole } from '#runner/harness/console.ts'
import { createOutputs } from '#runner/harness/outputs.ts'
import type { Output } from '#runner/runner.ts'

const all: unknown[] = []
for (const file of process.argv.slice(2)) {
  const sent: Output[] = []
  const outputs = createOutputs(
    text => sent.push(...(decode(text) as unknown as { outputs: Output[] }).outputs),
    () => performance.now(),
  )
  // As in Deno's kernel, where a drawing is not printed.
  const display = (what: object) => outputs.add({ kind: 'plot', title: JSON.stringify(what), series: [] }, 0)
  Object.assign(globalThis, {
    console: createConsole(outputs, () => 0),
    Deno: { jupyter: { display: async (what: object) => display(what) } },
  })
  await import(pathToFileURL(file).href)
  outputs.flush()
  all.push(sent)
}
process.stdout.write(encode(all, undefined, { depth: 32, entries: 1e6, characters: 1e7 }))
