import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { expect, test } from 'vitest'
import { slimMonaco } from '#integrations/editor/slim-monaco.ts'

const path = (file: string) =>
  fileURLToPath(new URL(`../../../node_modules/monaco-editor/esm/vs/${file}`, import.meta.url))
const service = path('languages/features/typescript/register.js')

type Hook = (this: object, ...parameters: unknown[]) => unknown

/** The plugin as a build of the browser's files calls it. */
function begin(modules = [service]) {
  const [plugin] = slimMonaco() as [Plugin]
  const context = { environment: { name: 'client' }, getModuleIds: () => modules }
  const call = (hook: unknown, ...parameters: unknown[]) =>
    (typeof hook === 'function' ? (hook as Hook) : (hook as { handler: Hook }).handler).call(
      context,
      ...parameters,
    )
  const { worker } = call(plugin.config) as { worker: { plugins(): Plugin[] } }
  return {
    style: () => call(plugin.resolveId, './x.css', service),
    workers: () => call(plugin.resolveId, '../../internal/common/workers.js', service),
    manager: (code: string) => call(plugin.transform, code),
    libraries: () => call(worker.plugins()[0]!.load, path('languages/features/typescript/lib/lib.js')),
    end: () => call(plugin.generateBundle),
  }
}
const manager = readFileSync(path('languages/features/typescript/workerManager.js'), 'utf8')

test('a build that met all parts of Monaco which it replaces ends well', async () => {
  const build = begin()
  expect(build.style()).toMatch(/^\0monaco-style:/)
  expect(build.workers()).toMatch(/src\/editor\/monaco\/workers\.ts$/)
  expect(build.manager(manager)).not.toEqual({ code: manager, map: null })
  expect(await build.libraries()).toBeDefined()
  expect(() => build.end()).not.toThrow()
})

test('a part that Monaco moved or renamed stops the build', async () => {
  for (const part of ['style', 'workers', 'manager', 'libraries']) {
    const build = begin()
    if (part !== 'style') build.style()
    if (part !== 'workers') build.workers()
    if (part !== 'manager') build.manager(manager)
    if (part !== 'libraries') await build.libraries()
    expect(() => build.end(), part).toThrow('Monaco has changed')
  }
  expect(() => begin().manager('export {}')).toThrow('Monaco has changed')
  expect(() => begin(['src/x.ts']).end()).not.toThrow()
})

test('the module of Monaco that ours stands for exports what ours exports', async () => {
  const theirs = readFileSync(path('internal/common/workers.js'), 'utf8')
  const ours = readFileSync('src/editor/monaco/workers.ts', 'utf8')
  expect([...theirs.matchAll(/^export \{ (.*) \};$/gm)].map(([, names]) => names)).toEqual([
    'createWebWorker',
  ])
  expect([...ours.matchAll(/^export function (\w+)/gm)].map(([, name]) => name)).toEqual(['createWebWorker'])
  expect(theirs).toContain(`postMessage("ignore")`)
  expect(theirs).toContain('postMessage(opts.createData)')
})
