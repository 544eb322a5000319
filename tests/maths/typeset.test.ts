import { describe, expect, it } from 'vitest'
import { typeset } from '#maths/typeset.ts'

const where = { file: 'lesson.mdx', line: 7 }
const inline = (tex: string) => typeset(tex, { display: false, where }).html

describe('typeset', () => {
  it('gives a picture that assistive technology skips and MathML that it reads', () => {
    const html = inline('x^2')
    expect(html).toMatch(/^<mjx-container[^>]*aria-hidden="true"/)
    expect(html).toContain('<mjx-assistive-mml><math><msup><mi>x</mi><mn>2</mn></msup></math>')
  })

  it('leaves out what nobody reads', () => {
    const html = inline('\\marked{fw}{_words}{w_{ji}^{(2)}} \\text{ if } a')
    expect(html).not.toMatch(/xmlns|data-mjx|texclass|mjx-n"|MathJax/)
    const [picture, mathml] = html.split('<mjx-assistive-mml>')
    expect(picture).toContain('class="fw"')
    expect(picture).not.toContain('intent')
    expect(mathml).toContain('intent="_words"')
    expect(mathml).not.toContain('class')
  })

  it('lets a marked part take a superscript', () => {
    expect(inline('\\marked{}{}{w_j^{(2)}}^2')).toContain('<mn>2</mn></msup></math>')
  })

  it('shows a number slot as text, in the picture and in the MathML', () => {
    const html = inline('\\slot{h.0}{3}{}{−0.574}')
    expect(html).toMatch(/<mjx-mn data-val="h\.0" data-digits="3" class="slot">−0\.574<\/mjx-mn>/)
    expect(html).toContain('<mn data-val="h.0" data-digits="3">−0.574</mn>')
  })

  it('keeps words of another alphabet in one piece', () => {
    expect(inline('\\text{وزن w}')).toMatch(
      /<mjx-mtext><mjx-utext dir="auto">وزن w<\/mjx-utext><\/mjx-mtext>/,
    )
    expect(inline('\\text{weight}')).not.toContain('utext')
  })

  it('boxes an inline formula only when it is long', () => {
    expect(inline('x')).not.toContain('long')
    expect(inline('a+b+c+d+e+f+g+h+i+j+k+l+m')).toMatch(
      /<span class="long" style="vertical-align:-0\.\d+em">/,
    )
  })

  it('says where and what when TeX refuses', () => {
    expect(() => inline('\\frac{1}{2')).toThrow(
      /^lesson\.mdx:7: TeX: .+\n {2}in the formula: \\frac\{1\}\{2$/,
    )
    expect(() => inline('\\unknown')).toThrow(/unknown macro \\unknown; it is neither/)
    expect(() => inline('\\fracc12')).toThrow(/unknown macro \\fracc; did you mean \\frac\?/)
    expect(() => inline('\\Act')).toThrow(/did you mean \\act\?/)
  })

  it('gives the same formula the same HTML, whatever was typeset before', () => {
    const first = inline('a_1')
    inline('\\begin{pmatrix}1\\\\2\\end{pmatrix}')
    expect(inline('a_1')).toBe(first)
  })
})
