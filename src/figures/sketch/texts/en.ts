const en = {
  paper: {
    caption: 'The larger sheet: the old one, two strips and a corner.',
    described:
      'A square with sides {side}. To its right a strip {nudge} wide and {side} high, above it a strip of the same size, and where the two meet a corner of {nudge} by {nudge}.',
    old: 'the old sheet',
    strip: 'strip',
    corner: 'corner',
  },
  hill: {
    caption:
      'The loss from above. Along each thin line the loss is the same; the number on it says how large. The orange arrow is the gradient at our place, the blue one a step of gradient descent.',
    described:
      'A map with weight 1 to the right and weight 2 upward. Lines of equal loss run from the upper left to the lower right. At the place (1, 1), where the loss is {E}, the gradient points along (2, 1), at a right angle to the line of equal loss. A step of gradient descent leads the opposite way, down to the line where the loss is 0.',
    place: 'we are here',
    gradient: 'gradient',
    step: 'downhill',
    loss: 'loss {E}',
  },
  arrows: {
    caption:
      'One arrow a pair: which way its own step would take the weight, and how far. The last arrow is their mean.',
    described:
      'Arrows along the axis of one weight, to the right where a pair wants the weight to grow. {arrows}. The mean: {mean}.',
    arrow: 'pair {n}: {step}',
    pair: 'pair {n}',
    mean: 'mean',
    smaller: 'the weight shrinks',
    larger: 'the weight grows',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
