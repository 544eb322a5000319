const en = {
  which: 'which weight',
  toHidden: 'input {i} to hidden {j}',
  toOutput: 'hidden {j} to output',
  nudge: 'nudge h',
  downhill: 'One step downhill',
  still: 'Here a nudge of {h} changes next to nothing.',
  gap: {
    same: 'To four decimals, the two are the same.',
    closer: 'The two differ by {off}. With a smaller nudge they come closer.',
    far: 'The two differ by {off}.',
  },
  table: {
    now: 'The nudge',
    next: 'after the nudge',
    rate: 'change divided by the nudge',
    slope: 'slope',
    curve: 'The curve',
  },
  loss: {
    caption:
      'One weight of a small network; all others stay put. The blue curve is the loss, the orange line its tangent.',
    use: 'Move it, nudge it, and see how the loss responds.',
    drawing: 'The loss over one weight. At weight {w} the loss is {E} and the slope {slope}.',
    slider: 'weight w',
    spoken: 'weight {w}, loss {E}, slope {slope}',
    axisX: 'weight w',
    axisY: 'loss E',
    falls: 'Nudge the weight up by {h}, and the loss falls by {change}. Change divided by nudge:',
    rises: 'Nudge the weight up by {h}, and the loss rises by {change}. Change divided by nudge:',
    slope: 'The slope of the curve at w is ∂E/∂w = {slope}.',
  },
  square: {
    caption: 'y = x². The blue curve is y, the orange line its tangent.',
    use: 'Move x, nudge it, and see how y responds.',
    drawing: 'The curve of x squared. At x {w}, y is {E} and the slope {slope}.',
    slider: 'x',
    spoken: 'x {w}, y {E}, slope {slope}',
    axisX: 'x',
    axisY: 'y',
    falls: 'Nudge x up by {h}, and y falls by {change}. Change divided by nudge:',
    rises: 'Nudge x up by {h}, and y rises by {change}. Change divided by nudge:',
    slope: 'The slope of the curve at x is dy/dx = 2x = {slope}.',
  },
  sigmoid: {
    caption: 'a = σ(z), the sigmoid. The blue curve is a, the orange line its tangent.',
    use: 'Move z, nudge it, and see how a responds.',
    drawing: 'The curve of the sigmoid. At z {w}, a is {E} and the slope {slope}.',
    slider: 'z',
    spoken: 'z {w}, a {E}, slope {slope}',
    axisX: 'z',
    axisY: 'a',
    falls: 'Nudge z up by {h}, and a falls by {change}. Change divided by nudge:',
    rises: 'Nudge z up by {h}, and a rises by {change}. Change divided by nudge:',
    slope: 'The slope of the curve at z is g′(z) = a (1 − a) = {slope}.',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
