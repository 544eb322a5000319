/** Texts of the playground. */
export const playground = {
  title: 'Playground',
  description:
    'One large cell with the engine of the course: write, run, plot and share a program, in this browser alone.',
  lead: 'The whole engine and a Run button. What you write stays in this browser until you hand somebody a link to it.',
  noScript:
    'To run and change programs this page needs JavaScript. The program and its output can be read without it.',
  startFrom: 'Start from',
  kept: 'Taking an example keeps what you wrote: “Bring my code back” undoes it.',
  cell: 'Playground',
  trainer: {
    title: 'Train without typing',
    lead: 'A network with knobs: choose the points, its units and how it learns, and watch. When something surprises you, open it as a program in the cell above.',
  },
  examples: {
    network: {
      title: 'A network, forward and backward',
      about: 'Every activation, every error term, and a gradient measured beside the computed one.',
    },
    graph: {
      title: 'A graph of values',
      about: 'The chain rule on five numbers, by hand and by the engine.',
    },
    xor: { title: 'Training on XOR', about: 'A loss curve, the outputs, the weights.' },
    step: { title: 'The best step', about: 'How wrong a numeric derivative is, against its step.' },
    deep: { title: 'Vanishing error', about: 'What arrives at the first layer of a deep network.' },
  },
}
