import { beforeAll, expect, test } from 'vitest'
import { bundleSandbox } from '#runner/node/bundle.ts'
import { type Image, openRealm, takeImage } from '#runner/node/quickjs.ts'

let image: Image
beforeAll(async () => {
  image = await takeImage((await bundleSandbox()).harness)
})

test('the memory of QuickJS is where the image expects it', async () => {
  expect(image.context).toBeGreaterThan(0)
  expect(image.parts.length).toBeGreaterThan(10)
  await expect(openRealm(image)).resolves.toHaveProperty('context')
})

test('an image of a QuickJS that lays its memory out in another way is refused', async () => {
  await expect(openRealm({ ...image, context: image.context + 8 })).rejects.toThrow('does not fit')
})
