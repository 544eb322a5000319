const en = {
  caption:
    'Handwritten digits, eight cells by eight: 1,000 to train with, and 400 others to test with. A network with 16 hidden units reads them; a step is taken for every ten images.',
  samples: 'Twenty of the handwritten digits, two of each from 0 to 9',
  own: 'Train with my engine',
  course: 'Train with the course’s engine',
  more: 'Train on',
  stop: 'Stop',
  none: 'Nothing has been trained yet. A network that only guesses gets about 40 of the 400 right.',
  running: 'Pass {pass} of {end} …',
  right: 'After {pass} passes, {right} of {all} digits that it has never seen are read rightly.',
  rightOnce: 'After one pass, {right} of {all} digits that it has never seen are read rightly.',
  tookOwn: 'Your engine’s last pass took {seconds} seconds.',
  tookCourse: 'A pass of the course’s engine took {seconds} seconds.',
  agrees:
    'After the first pass, all 1,210 weights and biases were compared with those of the course’s engine: they agree.',
  differs:
    'After the first pass, the weights and biases differ from those of the course’s engine. In the exercise your program was right; does it keep something from one call to the next?',
  trouble: {
    notPassed:
      'There is no program of yours yet: pass the exercise “Train from nothing” first, in the sitting “Units, layers, a loop”. Until then, you can train with the course’s engine.',
    error: 'Your program stopped with an error: {message}',
    timeout: 'One pass took longer than {seconds} seconds, so it was stopped.',
    strange: 'Your program did not return as many weights and biases as the network has.',
    notLoaded: 'The digits could not be loaded. Try again when you are connected.',
  },
  confusion: {
    caption: 'What each digit was read as',
    corner: 'digit',
  },
  mistakes: {
    label: 'Misread:',
    all: 'all, up to {most}',
    kind: '{digit} read as {as}: {count}',
    one: '{digit} read as {as}',
  },
  pad: {
    title: 'Now a digit of your own. Draw it as large as you like.',
    label: 'A pad to draw a digit on',
    keys: 'By keyboard: the space bar puts the pen down or lifts it, the arrow keys move it, Delete clears the pad.',
    seen: 'What the network sees',
    seenLabel: 'Your drawing, eight cells by eight',
    clear: 'Clear',
    outputs: 'The ten outputs',
    untrained: 'Train a network first, then draw.',
    empty: 'Draw something.',
    verdict: 'It reads a {digit}, with an output of {output}. Next comes {next}, with {second}.',
    up: 'Pen up, row {row}, column {column}.',
    down: 'Pen down, row {row}, column {column}.',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
