import { expect, test } from 'vitest'
import { workerModules } from '#integrations/offline/offline.ts'
import { shipped } from '#integrations/site/shipped-licences.ts'
import { packageFolder } from '#integrations/site/shipped-modules.ts'

test('a module is of the innermost package that it lies in', () => {
  expect(packageFolder('/x/node_modules/preact/hooks/index.js')).toBe('node_modules/preact')
  expect(packageFolder('\0/x/node_modules/@codemirror/view/dist/index.js?commonjs')).toBe(
    'node_modules/@codemirror/view',
  )
  expect(packageFolder('/x/node_modules/a/node_modules/b/c.js')).toBe('node_modules/b')
  expect(packageFolder('/x/src/engine/index.ts')).toBeUndefined()
})

test('what is in the service worker is among the licences', async () => {
  const folders = (await workerModules()).map(packageFolder).filter(folder => folder !== undefined)
  expect(folders.length).toBeGreaterThan(0)
  const licences = shipped(folders)
  for (const { name, licence, text } of licences) {
    expect([name, text.length > 200]).toEqual([name, true])
    expect(licence).toMatch(/\w/)
  }
  expect(licences.map(({ name }) => name)).toContain('workbox-precaching')
})
