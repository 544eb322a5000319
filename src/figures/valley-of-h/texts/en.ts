const en = {
  caption:
    'How far a measured slope is off, for nudges h of every size. Both axes go in powers of ten. The function is the sigmoid, at one half.',
  use: 'Drag the line to another h, or use the slider and its arrow keys.',
  drawing:
    'Relative error against the nudge h, both logarithmic: on the right the curve’s straight lines fall towards smaller h, on the left the rounding rises. The line is at h = {h}.',
  axisX: 'nudge h (smaller to the left)',
  axisY: 'relative error',
  slider: 'nudge h',
  spoken: 'h {h}: {errors}. {left} of {of} digits left.',
  error: '{method} {error}',
  methodsLabel: 'Ways to measure',
  methods: {
    one: 'one-sided',
    two: 'two-sided',
    richardson: 'Richardson',
    complex: 'complex step',
  },
  precisionLabel: 'numbers',
  precision: { double: 'double, 64 bits', single: 'single, 32 bits' },
  asymptotes: { one: 'the curve, ½h·f″', two: 'the curve, ⅙h²·f‴', rounding: 'the rounding, ε·f/h' },
  /** The same where there is little room. */
  shortly: { one: 'the curve, h', two: 'the curve, h²', rounding: 'the rounding' },
  off: '{method}: off by {error} of the slope.',
  exact: '{method}: no error that these numbers can show.',
  side: {
    curve: 'Here the curve makes most of the error: a smaller h measures better.',
    rounding: 'Here the rounding makes most of the error: a smaller h measures worse.',
  },
  digits: {
    caption: 'What the subtraction leaves: {left} of {of} decimals',
    difference: 'difference',
  },
  table: {
    double: 'Relative errors in double precision',
    single: 'Relative errors in single precision',
    now: 'now',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
