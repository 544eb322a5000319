import { describe, expect, test } from 'vitest'
import { decodeShared, encodeShared } from '#classroom/browser/shared-code.ts'

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

  const linkOf = async (bytes: Iterable<number>) => {
    const packed = new Blob([Uint8Array.from(bytes)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'))
    return `#code=1.a.${Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url')}`
  }

  test('bytes that are no text are refused', async () => {
    expect(await decodeShared(await linkOf([0xff, 0xfe]))).toBe('broken')
  })

  test('control characters, which pasted text may hold, become spaces or ends of lines', async () => {
    const text = 'a\0b\x1b[1mc\fd\ve\r\nf\rg\th'
    expect(await decodeShared(await linkOf(new TextEncoder().encode(text)))).toEqual({
      cell: 'a',
      code: 'a b [1mc\nd\ne\nf\ng\th',
    })
  })

  test('a text that does not shrink enough gets no link', async () => {
    const noise = Array.from({ length: 40_000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
    ).join('')
    expect(await encodeShared({ cell: 'a', code: noise })).toBeUndefined()
  })
})
