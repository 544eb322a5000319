const en = {
  caption:
    'A kernel of three numbers over eight inputs. Below are the inputs, above them the six places, each with its sum and, in orange, its error term; on top is the kernel that all places share. Lit lines carry what you have pressed, each with its part of the sum.',
  use: 'Press a place, a number of the kernel or an input, or use the buttons.',
  drawing: 'Eight inputs, six places, a kernel of three numbers. {what}',
  rows: { kernel: 'kernel', place: 'places', input: 'inputs' },
  kinds: { place: 'A place', kernel: 'A number of the kernel', input: 'An input' },
  before: 'Previous',
  after: 'Next',
  said: {
    place: 'reads {lines} inputs, each through one number of the kernel. That is the way forward.',
    kernel: 'is used in {lines} places. Its derivative has a term for each of them.',
    input: 'has been read by so many places: {lines}. Its blame has a term for each of them.',
  },
  table: {
    which: 'which',
    sum: 'sum z',
    delta: 'error term δ',
    value: 'value',
    derivative: 'derivative of the loss',
    blame: 'blame',
    bias: 'bias',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
