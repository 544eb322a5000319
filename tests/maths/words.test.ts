import { describe, expect, it } from 'vitest'
import { maths } from '#i18n/en/maths.ts'
import { formula } from '#maths/formula.ts'
import { notations } from '#maths/notation.ts'
import { sayIndex, sayIntent } from '#maths/say-index.ts'

const { words } = maths
const intents = (html: string) => [...html.matchAll(/intent="([^"]*)"/g)].map(match => match[1])
const all = (tex: string) => {
  const made = formula(tex, { display: true, where: { file: 'a.mdx', line: 1 }, words })
  return notations.map(notation => intents(made.others[notation] ?? made.html).join(' '))
}

describe('words of formulas', () => {
  it('says indices', () => {
    expect(sayIndex('l+1', words)).toBe('l plus 1')
    expect(sayIndex("j'", words)).toBe('j prime')
    expect(sayIndex('L-2', words)).toBe('L minus 2')
    expect(sayIndex('\\ell', words)).toBe('ell')
  })

  it('writes an intent that MathML takes: one name, an underscore first, letters of any language', () => {
    expect(sayIntent('weight, layer {layer}', { layer: 'l+1' }, words)).toBe('_weight_layer_l_plus_1')
    expect(sayIntent('وزن لایهٔ {layer}', { layer: '2' }, words)).toMatch(/^_[\p{L}\p{M}\p{N}_]+$/u)
  })

  it('says the same thing as the formula shows, in each notation', () => {
    expect(all('\\w{2}{1}{3}')).toEqual([
      '_weight_layer_2_to_unit_1_from_unit_3',
      '_weight_out_of_layer_2_to_unit_1_from_unit_3',
      '_weight_layer_2_to_unit_1_from_unit_3',
      '_weight_layer_2_to_the_output_from_unit_3',
    ])
    expect(all('\\z{1}{2}')).toEqual([
      '_pre_activation_layer_1_unit_2',
      '_pre_activation_layer_2_unit_2',
      '_pre_activation_layer_1_unit_2',
      '_pre_activation_layer_1_unit_2',
    ])
    expect(all('\\err{l+1}{k}')[2]).toBe('_error_term_layer_k_plus_1_unit_l')
    expect(all('\\w{l}{}{}')[0]).toBe('_weights_of_layer_l')
  })

  it('says that a function is applied, and shows nothing of it', () => {
    const html = (tex: string) =>
      formula(tex, { display: true, where: { file: 'a.mdx', line: 1 }, words }).html
    for (const tex of ['\\g{l}(\\z{l}{j})', '\\gp{l}\\bigl(x\\bigr)', '\\g{l} \\left(x\\right)']) {
      const [picture, spoken] = html(tex).split('<mjx-assistive-mml>')
      expect(spoken, tex).toContain('<mo>\u2061</mo>')
      expect(picture, tex).not.toMatch(/2061|\u2061/)
    }
    expect(html('\\g{l} = x')).not.toContain('\u2061')
  })

  it('leaves no placeholder unfilled', () => {
    const every =
      '\\w{l}{j}{i}\\w{l}{}{}\\w{2}{1}{1}\\bias{l}{j}\\bias{l}{}\\bias{2}{1}\\z{l}{j}\\z{l}{}\\z{2}{1}\\act{l}{j}\\act{l}{}\\err{l}{j}\\err{l}{}\\err{L}{k}\\inp{i}\\inp{}\\out{k}\\out{}\\target{k}\\target{}\\loss\\lossof{n}\\avg\\units{l}\\lr\\g{l}\\gp{l}\\had\\back{l}'
    for (const said of all(every)) {
      expect(said).not.toMatch(/[{}]/)
      for (const intent of said.split(' ')) expect(intent).toMatch(/^_[A-Za-z0-9]+(_[A-Za-z0-9]+)*$/)
    }
  })
})
