import { describe, expect, test } from 'vitest'
import { decodeShared, encodeShared } from '#blocks/cell/share.ts'

const code = `const δ = [1, 2] // error term
console.log(δ)\n`

describe('code in an address', () => {
  test('what is shared is what is opened', async () => {
    const fragment = await encodeShared({ cell: 'nudge-a-weight', code })
    expect(fragment).toMatch(/^code=1\.nudge-a-weight\.[\w-]+$/)
    expect(await decodeShared(`#${fragment}`)).toEqual({ cell: 'nudge-a-weight', code })
  })

  test('other fragments are left alone', async () => {
    for (const fragment of ['', '#', '#forward', '#assign=1.abc', '#encode=1.a.b'])
      expect(await decodeShared(fragment)).toBeUndefined()
  })

  test.each([
    ['no data', '#code=1.a.'],
    ['another version', '#code=2.a.S0wCAA'],
    ['a cell that is no name', '#code=1.<b>.S0wCAA'],
    ['data that does not unfold', '#code=1.a.AAAA'],
    ['data cut short', '#code=1.a.S0'],
    ['signs that no base64url has', '#code=1.a.S0wC%41'],
  ])('%s is refused', async (_, fragment) => {
    expect(await decodeShared(fragment)).toBe('broken')
  })

  test('a small link that unfolds into something huge is refused', async () => {
    const bomb = new Blob(['a'.repeat(50_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    const data = Buffer.from(await new Response(bomb).arrayBuffer()).toString('base64url')
    expect(await decodeShared(`#code=1.a.${data.slice(0, 15_996)}`)).toBe('broken')
    expect(await encodeShared({ cell: 'a', code: 'a'.repeat(64_001) })).toBeUndefined()
  })

  test('bytes that are no text, and control characters, are refused', async () => {
    for (const bytes of [
      [0xff, 0xfe],
      [0x61, 0x00],
      [0x1b, 0x5b],
    ]) {
      const packed = new Blob([Uint8Array.from(bytes)])
        .stream()
        .pipeThrough(new CompressionStream('deflate-raw'))
      const data = Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url')
      expect(await decodeShared(`#code=1.a.${data}`)).toBe('broken')
    }
  })

  test('a text that does not shrink enough gets no link', async () => {
    const noise = Array.from({ length: 40_000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
    ).join('')
    expect(await encodeShared({ cell: 'a', code: noise })).toBeUndefined()
  })
})
