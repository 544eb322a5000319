import { expect, test } from 'vitest'
import { assertPagefindFits } from '#integrations/search/pagefind-fits.ts'

const names = [
  'pagefind-worker.js',
  'pagefind-entry.json',
  'wasm.en.pagefind',
  'pagefind.en_1.pf_meta',
  'index/en_1.pf_index',
  'fragment/en_1.pf_fragment',
]
const worker =
  'switch(method){case"init":{}case"search":{metaWeights}case"getData":{await fetch(`pagefind-entry.json`+`?ts=`)}}'
const files = (text: string) => names.map(path => ({ path, text: () => text }))

test('an index and a worker as the search expects them are taken', () => {
  expect(() => assertPagefindFits(files(worker))).not.toThrow()
})

test('a worker that takes other messages, or fetches in another way, stops the build', () => {
  expect(() => assertPagefindFits(files(worker.replace('getData', 'load')))).toThrow('case"getData":')
  expect(() => assertPagefindFits(files(worker.replace('fetch', 'load')))).toThrow('await fetch(')
  for (const name of names)
    expect(() => assertPagefindFits(files(worker).filter(({ path }) => path !== name)), name).toThrow(
      'found none',
    )
})
