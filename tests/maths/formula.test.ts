import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { maths } from '#i18n/en/maths.ts'
import { nearest } from '#i18n/nearest.ts'
import { formulaElement, formulaParts } from '#maths/element.ts'
import { formula } from '#maths/formula.ts'
import { knownCommands } from '#maths/mathjax/mathjax.ts'
import { pack, unpack } from '#maths/pack.ts'
import { notationSwitch } from '#maths/switch.ts'
import { typeset } from '#maths/typeset.ts'

const options = { display: false, where: { file: 'a.mdx', line: 1 }, words: maths.words }

describe('a formula in all notations', () => {
  it('is typeset once where all notations agree', () => {
    const count = vi.fn(typeset)
    const made = formula('x^2 + \\inp{i}', { ...options, typeset: count })
    expect(count).toHaveBeenCalledTimes(1)
    expect(made.others).toEqual({})
    expect(formulaElement(made, false)).toMatch(/^<maths-formula class="maths" translate="no">/)
  })

  it('names the notation that shows the same instead of repeating it', () => {
    const { attributes } = formulaParts(formula('\\target{}', options), false)
    expect(attributes['data-theta']).not.toMatch(/^=/)
    expect(attributes['data-wiki']).toBe('=theta')
    expect(attributes['data-video']).not.toMatch(/^=/)
  })

  it('has only the shown notation as elements of the page', () => {
    const html = formulaElement(formula('\\w{l}{j}{i}', options), false)
    expect(html.replace(/ data-\w+="[^"]*"/g, '').match(/<math[ >]/g)).toHaveLength(1)
    expect(html).toMatch(/data-theta="[^"]+" data-wiki="[^"]+" data-video="[^"]+"/)
  })

  it('unpacks to what was packed', () => {
    const tex = [
      '\\zsum{l}{j}',
      '\\step{\\w{l}{j}{i}}',
      '\\back{l} \\had \\gp{l}(\\z{l}{})',
      '\\begin{aligned} \\err{L}{k} &= \\left(\\frac{1}{\\sqrt{2}}\\right) \\\\ x &< 2 \\text{ & so on} \\end{aligned}'.replace(
        '& so',
        '\\& so',
      ),
      '\\text{Łódź, příště, cơ sở}',
    ]
    for (const source of tex) {
      const made = formula(source, options)
      for (const html of [made.html, ...Object.values(made.others)]) expect(unpack(pack(html))).toBe(html)
    }
  })

  it('names the notations that are extended', () => {
    expect(formulaElement(formula('\\bias{l}{j}', options), true)).toMatch(
      /^<maths-formula class="maths display" translate="no" data-extended="video" data-theta/,
    )
    expect(formulaElement(formula('\\had', options), false)).toContain('data-extended="wiki video"')
  })

  it('blames the author’s formula, not its expansion', () => {
    expect(() => formula('\\w{l}{j}{i} \\fracc', options)).toThrow('in the formula: \\w{l}{j}{i} \\fracc')
  })

  it('costs a page of 60 formulas in four notations at most 10 kB compressed', () => {
    const page = Array.from({ length: 10 }, (_, n) =>
      [
        `\\err{l}{j} = \\gp{l}(\\z{l}{j}) \\sumunits{k}{l+1} \\w{l+1}{k}{j}\\,\\err{l+1}{k} + ${n}`,
        `\\z{l}{j} = \\zsum{l}{j} + ${n}`,
        `\\w{1}{${n + 1}}{1}`,
        `\\step{\\w{1}{1}{${n + 1}}}`,
        `\\act{1}{${n + 1}}`,
        `\\loss = \\avg \\lossof{n} + ${n}`,
      ].map(tex => `<p>Some words. ${formulaElement(formula(tex, options), false)}</p>`),
    ).flat()
    expect(page).toHaveLength(60)
    expect(gzipSync(page.join('\n')).length).toBeLessThan(10_000)
  })
})

describe('nearest', () => {
  it('finds what was meant and does not guess wildly', () => {
    expect(nearest('delat', ['delta', 'beta'])).toBe('delta')
    expect(nearest('Act', ['act', 'acute'])).toBe('act')
    expect(nearest('unknown', ['frown', 'z'])).toBeNull()
  })

  it('knows the commands of TeX', () => {
    expect(knownCommands()).toEqual(
      expect.arrayContaining(['\\frac', '\\alpha', '\\odot', '\\lVert', '\\bigl', '\\begin']),
    )
  })
})

describe('the switch', () => {
  it('offers every notation as a radio button, and is hidden without a script', () => {
    const html = notationSwitch(maths.notation, 'top')
    expect(html).toMatch(/^<notation-switch class="needs-js">/)
    expect([...html.matchAll(/name="top" value="(\w+)"/g)].map(match => match[1])).toEqual([
      'course',
      'theta',
      'wiki',
      'video',
    ])
    expect(html).toContain('role="status"')
  })
})
