import type { ActivationName } from '#engine'

/** The rooms of the museum, in which exhibits of one kind hang together. */
export const museumRooms = ['slopes', 'way-back', 'weights-and-biases'] as const
export type MuseumRoom = (typeof museumRooms)[number]

/** A thread in public where the slip, or its repair, can be read. */
export interface PublicSource {
  /** Owner and name of the repository, or the site. */
  where: string
  url: string
}

/**
 * A known wrong gradient. What is said about it is in `src/i18n/en/museum.ts` under the same id; its numbers are
 * computed when the page is built.
 */
export interface Exhibit {
  /** Also its address on the page; permanent. */
  id: string
  room: MuseumRoom
  /** The program that gives it: a known mistake of an exercise, or the right gradient with its sign turned round. */
  from: { exercise: string; mistake: string } | 'sign'
  /** The activation of the three hidden units; of the outputs it is the sigmoid. */
  hidden: ActivationName
  /** With three outputs the second layer is square. */
  outputs: 2 | 3
  /** The line as it should be, and as it is: code, the same in every language. */
  right: string
  wrong: string
  /** The section of a lesson that explains it. */
  section: string
  met?: PublicSource
}

const depth = (mistake: string) => ({ exercise: 'backward-any-depth', mistake })
const hiddenDelta = (mistake: string) => ({ exercise: 'hidden-delta', mistake })

/** All exhibits, room by room in the order of the walk. */
export const exhibits: readonly Exhibit[] = [
  {
    id: 'no-slope-at-the-output',
    room: 'slopes',
    from: depth('no-output-derivative'),
    hidden: 'tanh',
    outputs: 2,
    right: 'delta[k] = (a[k] - t[k]) * slope(z[k])',
    wrong: 'delta[k] = a[k] - t[k]',
    section: '/lessons/delta-equations/the-output/#the-error-term-of-an-output',
    met: {
      where: 'jiexunsee/Neural-Network-with-Python, 2017',
      url: 'https://github.com/jiexunsee/Neural-Network-with-Python/issues/1',
    },
  },
  {
    id: 'no-slope-in-the-hidden-layer',
    room: 'slopes',
    from: depth('no-hidden-derivative'),
    hidden: 'tanh',
    outputs: 2,
    right: 'delta[j] = blame[j] * slope(z[j])',
    wrong: 'delta[j] = blame[j]',
    section: '/lessons/delta-equations/a-hidden-unit/#the-error-term-of-a-hidden-unit',
  },
  {
    id: 'slope-at-the-wrong-place',
    room: 'slopes',
    from: depth('derivative-at-activation'),
    hidden: 'sigmoid',
    outputs: 2,
    right: 'slope(z[j])',
    wrong: 'slope(a[j])   // a is already g(z)',
    section: '/lessons/delta-equations/a-hidden-unit/#the-error-term-of-a-hidden-unit',
    met: {
      where: 'benoitfragit/libBrain, 2017',
      url: 'https://github.com/benoitfragit/libBrain/issues/78',
    },
  },
  {
    id: 'slope-of-another-function',
    room: 'slopes',
    from: depth('sigmoid-for-tanh'),
    hidden: 'tanh',
    outputs: 2,
    right: '1 - a[j] * a[j]',
    wrong: 'a[j] * (1 - a[j])',
    section: '/lessons/delta-equations/further/#what-must-be-remembered',
  },
  {
    id: 'a-square-forgotten',
    room: 'slopes',
    from: depth('tanh-not-squared'),
    hidden: 'tanh',
    outputs: 2,
    right: '1 - a[j] * a[j]',
    wrong: '1 - a[j]',
    section: '/lessons/delta-equations/further/#what-must-be-remembered',
  },
  {
    id: 'mask-of-the-wrong-thing',
    room: 'slopes',
    from: hiddenDelta('mask-from-error'),
    hidden: 'relu',
    outputs: 2,
    right: 'z[j] > 0 ? blame[j] : 0',
    wrong: 'blame[j] > 0 ? blame[j] : 0',
    section: '/lessons/delta-equations/a-hidden-unit/#the-error-term-of-a-hidden-unit',
    met: {
      where: 'exacity/deeplearningbook-chinese, 2017',
      url: 'https://github.com/exacity/deeplearningbook-chinese/issues/127',
    },
  },
  {
    id: 'fair-shares',
    room: 'way-back',
    from: depth('shares'),
    hidden: 'tanh',
    outputs: 2,
    right: 'blame += W[k][j] * delta[k]',
    wrong: 'blame += W[k][j] / sum(W[k]) * delta[k]',
    section: '/lessons/intuition/blame-is-not-a-share/',
    met: {
      where: 'makeyourownneuralnetwork.blogspot.co.uk, July 2016',
      url: 'http://makeyourownneuralnetwork.blogspot.co.uk/2016_07_01_archive.html',
    },
  },
  {
    id: 'only-the-last-line',
    room: 'way-back',
    from: hiddenDelta('only-last-unit'),
    hidden: 'tanh',
    outputs: 2,
    right: 'blame += W[k][j] * delta[k]',
    wrong: 'blame = W[k][j] * delta[k]',
    section: '/lessons/chain-rule/used-twice/',
    met: {
      where: 'PaddlePaddle/Paddle, 2017',
      url: 'https://github.com/PaddlePaddle/Paddle/issues/1805',
    },
  },
  {
    id: 'along-the-row',
    room: 'way-back',
    from: depth('untransposed'),
    hidden: 'tanh',
    outputs: 3,
    right: 'blame[j] += W[k][j] * delta[k]',
    wrong: 'blame[j] += W[j][k] * delta[k]',
    section: '/lessons/delta-equations/a-hidden-unit/#down-the-column-not-along-the-row',
  },
  {
    id: 'updated-too-early',
    room: 'way-back',
    from: depth('updated-on-the-way'),
    hidden: 'tanh',
    outputs: 2,
    right: 'blame through W2; then W2 -= alpha * dW2',
    wrong: 'W2 -= alpha * dW2; then blame through W2',
    section: '/lessons/worked-example/the-update/#old-weights-all-of-them',
    met: {
      where: 'joelgrus/data-science-from-scratch, 2017',
      url: 'https://github.com/joelgrus/data-science-from-scratch/issues/31',
    },
  },
  {
    id: 'sum-before-the-bend',
    room: 'weights-and-biases',
    from: depth('pre-activation-for-activation'),
    hidden: 'tanh',
    outputs: 2,
    right: 'dW[k][j] = delta[k] * a[j]',
    wrong: 'dW[k][j] = delta[k] * z[j]',
    section: '/lessons/delta-equations/#one-number-at-each-unit',
  },
  {
    id: 'biases-stay-put',
    room: 'weights-and-biases',
    from: depth('biases-at-zero'),
    hidden: 'tanh',
    outputs: 2,
    right: 'db[j] = delta[j]',
    wrong: 'db[j] = 0',
    section: '/lessons/delta-equations/#one-number-at-each-unit',
  },
  {
    id: 'sum-for-mean',
    room: 'weights-and-biases',
    from: { exercise: 'average-over-pairs', mistake: 'gradients-summed' },
    hidden: 'tanh',
    outputs: 2,
    right: 'dW += delta * a / N',
    wrong: 'dW += delta * a',
    section: '/lessons/delta-equations/one-loss-for-many-pairs/#the-mean-over-the-pairs',
  },
  {
    id: 'uphill',
    room: 'weights-and-biases',
    from: 'sign',
    hidden: 'tanh',
    outputs: 2,
    right: 'W -= alpha * dW',
    wrong: 'W += alpha * dW',
    section: '/lessons/worked-example/the-update/',
  },
]
