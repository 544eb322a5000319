/** Texts of the museum of mistakes. */
export const museum = {
  title: 'The museum of mistakes',
  lead: 'Wrong gradients that people really write. Each hangs beside the right one, on a small network, with what it does to learning.',
  description:
    'Known slips in backpropagation: the wrong line, its numbers beside measured ones, and what each does to training.',
  kind: 'Lesson 7',
  about: {
    title: 'How to look at an exhibit',
    numbers:
      'The table compares the gradient with one that was measured by nudging, on a network with three hidden units. For each part it shows the entry that is furthest off. “Off by” is the relative error: 0 is equal, 2 is the same size with the opposite sign.',
    training:
      'The curves show the loss while a network learns to add two bits, for {epochs} steps at the learning rate {rate}. Both begin with the same random weights, and only the gradient differs. This was done from {starts} random starts; the picture shows one of them.',
    fair: 'Nobody is laughed at here. Careful people make these mistakes, and many of the curves show why they are so hard to notice.',
  },
  contents: 'Exhibits',
  rooms: {
    slopes: 'Room 1: slopes',
    'way-back': 'Room 2: the way back',
    'weights-and-biases': 'Room 3: weights, biases, steps',
  },
  right: 'right',
  slip: 'this slip',
  table: {
    caption: 'The entry that is furthest off, part by part',
    part: 'part',
    measured: 'measured',
    wrong: 'this slip says',
    error: 'off by',
    parts: {
      outputWeights: 'output weights',
      outputBiases: 'output biases',
      hiddenWeights: 'hidden weights',
      hiddenBiases: 'hidden biases',
    },
    none: 'nothing',
  },
  chart: {
    label:
      'Loss over {epochs} steps. Right gradient: from {rightFirst} to {rightLast}. This slip: from {wrongFirst} to {wrongLast}.',
    axis: 'loss, over {epochs} steps',
  },
  counts: 'From {starts} starts, the right gradient learned {right} times, this slip {wrong} times.',
  verdicts: {
    never: 'With this slip the network never learned.',
    seldom: 'With this slip the network learned less than half as often.',
    less: 'With this slip the network learned less often, but it did learn.',
    slower: 'The network learned as often as with the right gradient, but it ended with a higher loss.',
    'as-well':
      'The network learned as often as with the right gradient. Watching the loss, nobody would notice.',
    better: 'The network learned as often, and its loss at the end was even lower. Only a check can tell.',
  },
  met: 'Met in public:',
  section: 'Where the course explains it',
  exercise: 'Meet it in the exercise “{title}”',
  /** What is said of each exhibit, by its id. */
  exhibits: {
    'no-slope-at-the-output': {
      title: 'No slope at the output',
      text: 'The error term of an output is its error times the slope of its bend. Here the slope is left out. A sigmoid’s slope is never more than a quarter, so the error term of every output is too large, but it has the right sign. This is the right formula for another loss, the cross-entropy, so it is easily copied to the wrong place.',
      met: 'A reader pointed out the missing factor, and the author agreed.',
    },
    'no-slope-in-the-hidden-layer': {
      title: 'No slope in the hidden layer',
      text: 'The blame of a hidden unit is handed on as if it were its error term. Where the unit is flat, its weights can do nothing about the loss, and this gradient pushes them all the same.',
    },
    'slope-at-the-wrong-place': {
      title: 'The slope at the wrong place',
      text: 'A function that expects z is given a. For the sigmoid, that takes the slope at a number between 0 and 1, where it is always between 0.19 and 0.25, so the units never seem to saturate.',
      met: 'Filed as a bug: the derivative was given the activation where it wanted the weighted sum.',
    },
    'slope-of-another-function': {
      title: 'The slope of another function',
      text: 'The hidden units bend by tanh, and the slope is that of the sigmoid. Where a is negative it even has the wrong sign, so units on that side learn backwards.',
    },
    'a-square-forgotten': {
      title: 'A square forgotten',
      text: 'The slope of tanh is one minus a squared. Without the square it is right only where a is 0 or 1, and at the lower end of the curve, where a is near −1, it says 2 where the slope is almost 0.',
    },
    'mask-of-the-wrong-thing': {
      title: 'The mask of the wrong thing',
      text: 'A ReLU lets blame through where its own sum z was positive. Here blame passes where the blame itself is positive. Shut units learn, and open ones ignore all blame below zero.',
      met: 'A translation of a textbook had it this way. A reader noticed, and the translator agreed.',
    },
    'fair-shares': {
      title: 'Fair shares',
      text: 'It sounds just: divide the error among the hidden units, in proportion to their weights. But blame is a slope and not a share. And where positive and negative weights nearly cancel, their sum is near 0, and the shares explode.',
      met: 'A well-known introduction discusses splitting the error in proportion to the weights, as one of four ideas.',
    },
    'only-the-last-line': {
      title: 'Only the last line counts',
      text: 'One plus sign is missing. Each round of the loop overwrites what the rounds before it have added, so a hidden unit hears only the last unit it feeds. With a single output nobody would ever notice.',
      met: 'In a large framework, one layer overwrote its gradient instead of adding to it. A maintainer confirmed that it is a bug.',
    },
    'along-the-row': {
      title: 'Along the row',
      text: 'On the way back a unit needs its column of the next layer’s weights. Here it reads its row. If the layers have different sizes, the program stops. If they have the same size, as here, nothing complains.',
    },
    'updated-too-early': {
      title: 'Updated too early',
      text: 'The output’s weights take their step first, and the blame of the hidden units goes back through the new ones. The gradient mixes two points. Here the early step is a full one. With a smaller learning rate the error shrinks, which makes it harder to see and no more right.',
      met: 'A reader of a popular book asked why its code updates the weights before it computes the hidden errors.',
    },
    'sum-before-the-bend': {
      title: 'The sum before the bend',
      text: 'The last factor of a weight’s gradient is the activation that it multiplies. Here it is the pre-activation, the number before the bend. The first layer is not affected, because its inputs have no bend.',
    },
    'biases-stay-put': {
      title: 'The biases stay put',
      text: 'A bias that is 0 does not have a gradient of 0. This slip confuses the two and never moves a bias.',
    },
    'sum-for-mean': {
      title: 'The sum for the mean',
      text: 'The gradients of all pairs are added up, and nobody divides by their number. The direction is exactly right, and every step is as many times too long as there are pairs. With four pairs and a careful learning rate that is a gift. With a thousand it is a disaster.',
    },
    uphill: {
      title: 'Uphill',
      text: 'A sign got lost, and every step climbs. Of all slips it is the kindest: it cannot be overlooked.',
    },
  },
}
