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

describe('what is read of a formula', () => {
  const read = (tex: string) => /<math>(.*)<\/math>/.exec(inline(tex))![1]

  it('has no space that is for the eyes only, and no style', () => {
    expect(read('a\\,b\\quad c')).toBe('<mi>a</mi><mi>b</mi><mi>c</mi>')
    expect(read('{\\displaystyle x}')).toBe('<mi>x</mi>')
  })

  it('keeps a space where the number of parts counts', () => {
    expect(read('\\frac{\\,}{b}')).toMatch(/^<mfrac>.*<mspace><\/mspace>.*<mi>b<\/mi><\/mfrac>$/)
    expect(read('x^{\\,}')).toMatch(/^<msup><mi>x<\/mi>.*<mspace><\/mspace>.*<\/msup>$/)
  })
})

describe('the picture of a formula', () => {
  const picture = (tex: string) => inline(tex).split('<mjx-assistive-mml>')[0]

  it('has one element for a letter, also for the only one of a script', () => {
    expect(picture('x')).toContain(
      '<mjx-math class="MJX-TEX"><mjx-c class="mjx-c1D465 TEX-I"></mjx-c></mjx-math>',
    )
    expect(picture('x_{k}')).toMatch(/<mjx-script[^>]*><mjx-c class="mjx-c1D458 TEX-I" size="s"><\/mjx-c>/)
  })

  it('has no box that says nothing', () => {
    const html = picture('\\frac{\\partial E}{\\partial {w}_{ji}}\\,{\\left(a+{b}\\right)}')
    expect(html).not.toMatch(/<mjx-(texatom|mrow|mstyle|mi|mo|mn)>/)
  })

  it('keeps the space before a sign, and the box of a script of several letters', () => {
    expect(picture('a+b')).toContain('<mjx-c class="mjx-c2B" space="3">')
    expect(picture('w_{ji}')).toMatch(/<mjx-texatom size="s"><mjx-c [^>]*><\/mjx-c><mjx-c /)
  })

  it('leaves the inner of two colours its own box', () => {
    expect(picture('\\marked{bw}{}{\\marked{fw}{}{x}}')).toMatch(
      /<mjx-texatom class="bw"><mjx-c class="mjx-c1D465 TEX-I fw">/,
    )
  })

  it('has only names that HTML allows', () => {
    const names = [...picture('\\sum_{k}{\\frac{{a}}{b}}^{2}\\sqrt{x}').matchAll(/<([\w-]+)/g)].map(
      ([, name]) => name,
    )
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter(name => name !== name.toLowerCase())).toEqual([])
  })
})
