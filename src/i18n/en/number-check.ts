/** What is said of the numbers of somebody's worked example. */
export const numberCheck = {
  tables: {
    z: 'pre-activation',
    a: 'activation',
    lossBefore: 'loss before the step',
    error: 'output’s error',
    delta: 'error term',
    dW: 'derivative with respect to a weight',
    db: 'derivative with respect to a bias',
    stepW: 'step of a weight',
    stepB: 'step of a bias',
    newW: 'new weight',
    newB: 'new bias',
    lossAfter: 'loss after the step',
  },
  verdicts: {
    right: 'right',
    rounded: 'right, but for rounding on the way',
    follows: 'follows from an earlier wrong number',
    wrong: 'wrong',
  },
  symbols: { right: '✓', rounded: '≈', follows: '↳', wrong: '✗' },
  number: '{symbol} {path} ({table}): yours is {yours}: {verdict}. The right value: {formula}',
  counts: 'Your {n} numbers: {parts}.',
  counted: {
    right: '{n} right',
    rounded: '{n} right but for rounding',
    follows: '{n} following from a wrong one',
    wrong: '{n} wrong',
  },
  allRight: {
    one: 'Your number is right, to its last digit.',
    other: 'All {n} of your numbers are right, each to its last digit.',
  },
  rounded:
    'Some of your numbers differ in their last digits, as happens when you round on the way (≈). Keep a few more digits until the end, and they will agree.',
  first: 'The first wrong number is {path}, the {table}. You have {yours}. The right value is {right}.',
  named: 'What this points to: {slip}',
  both: 'There are two slips together. {first} {second}',
  elsewhere:
    'The wrong numbers have this slip, but some of your right ones were computed without it. So they probably come from different computations, perhaps a program and a text.',
  candidates: 'Each of these would give your wrong numbers, and the numbers alone cannot tell which it was:',
  unknown: 'We do not recognise this slip. Compare your way to this number with its formula:',
  transposed:
    'Your table {table} has rows and columns exchanged. Here row j holds the weights that lead to unit j. We judged it the other way round.',
  slips: {
    biasForgotten: 'The biases are missing from the weighted sums.',
    lossTwice:
      'The loss is twice as large as it should be, and its derivatives are right. Look for a ½ that got lost.',
    lossHalf:
      'The loss is half as large as it should be, and its derivatives are right. Look for a ½ that does not belong there.',
    lossMean: 'The loss is divided by the number of outputs, and this loss adds them up.',
    lossNotMean: 'The loss adds up the outputs. It still has to be divided by their number.',
    errorSign:
      'The error has the other sign: target minus output. With the derivative of the loss it is output minus target, so this step goes uphill.',
    otherSign:
      'Your error is target minus output, and you add the step. That is another way to write it, and the new weights are the same. Here the error is output minus target, and the step is subtracted.',
    noSlope: 'The slope of an activation is missing from an error term. Each error term is blame × slope.',
    slopeLeftIn:
      'The output’s error term has a slope too many. With this loss, it cancels the slope of the output’s activation, and what is left is output minus target.',
    slopeAtZ:
      'The slope formula got z where it needs a. For a sigmoid it is a · (1 − a), with the activation a.',
    slopeAgain:
      'The slope is taken in the wrong place: the activation went through the function once more. Take the slope at z, or use the formula in a directly.',
    sigmoidSlope:
      'The slope is a · (1 − a), which belongs to the sigmoid. The activation here has another slope.',
    gradientTwice:
      'The derivatives are twice as large as they should be. Look at the 2 from the square and the ½ of the loss.',
    gradientHalf:
      'The derivatives are half as large as they should be. Look for a 2 from the square that got lost, or a ½ too many.',
    gradientMean: 'The derivatives are divided by the number of outputs, and this loss adds the outputs up.',
    gradientNotMean:
      'The derivatives still have to be divided by the number of outputs, because this loss is a mean over them.',
    batchSum: 'The examples of the batch are added up. Their mean is asked for, so divide by their number.',
    batchMean: 'The examples of the batch are averaged. Their sum is asked for.',
    updatedFirst:
      'The weights were updated too early: the walk back to the hidden units went through weights that had already moved. Take all derivatives at the old weights, then move everything at once.',
    walkTransposed:
      'The walk back uses the weights with rows and columns exchanged. On the way back, a unit collects from the weights that lead out of it.',
    enteringZ:
      'The derivative of a weight uses the pre-activation z of the unit before it. The weight multiplies the activation a, so that is the factor.',
    added: 'The gradient is added. It points uphill, so subtract it.',
    noRate: 'The learning rate is missing from the step.',
    biasesStay:
      'The biases were not updated. If your example keeps them fixed, say so with "fixedBiases": true.',
  },
  problems: {
    notJson: 'This is not JSON: {reason}. Check commas, quotes and brackets there.',
    empty: 'The file is empty. Start from a copy of docs/examples/much-copied.json and put in your numbers.',
    notObject:
      'Expected one object, { … }, and got {received}. Start from a copy of docs/examples/much-copied.json.',
    unknownName: '{place}: there is no such name. Expected one of {expected}. Check the spelling.',
    missing: '{place} is missing. Expected {expected}. Add it.',
    missingList:
      '{place} is missing. Expected a list of length {expected}. Check it against "sizes", and add it.',
    list: '{place}: expected {expected}, got {received}. A number in brackets is the length of a list. Check it against "sizes".',
    number:
      '{place}: expected a finite number, got {received}. Write it as 0.35 or "0.350"; your own number may be null.',
    choice: '{place}: expected one of {expected}, got {received}. Choose one of them.',
    transposedWeights:
      '{place}: expected {expected}, got {received}. Exchange rows and columns: row j holds the weights that lead to unit j.',
    tooLarge:
      '{place}: expected {expected}, got {received}. That is too large to follow by hand. Check a smaller network with the same code.',
    tooLong:
      'The file has {received} characters; expected at most {expected}. Check a smaller network with the same code.',
    notFinite:
      'With these weights, inputs and learning rate, numbers grow too large for a computer to hold. Check them for a slipped decimal point.',
    loss: 'loss: {loss} needs a last layer with {expected}, got {received}. Change the loss or the last activation.',
    probabilities:
      '{place}: expected targets from 0 to 1, with a sum of 1 under softmax, got {received}. Change the targets or the loss.',
    noLearningRate:
      'learningRate is missing. Your numbers include a step, so expected a number such as 0.5. Add it.',
    noBiases:
      '{place}: you have numbers for biases, and the network has none. Expected "biases" with a list for each layer. Add it or leave these numbers out.',
    noNumbers:
      'numbers: expected at least one number of yours, got none. Add "z", "a", "delta" or any other that you have.',
    notLiteral:
      'Line {line}: expected {expected}, got {received}. Nothing is computed here: write each value as a number or a list of numbers, and leave out all other code.',
    unfinished:
      'Line {line}: expected {expected}, but the text ends there. Copy all of it, with its last bracket.',
    truncated:
      'Line {line}: the numbers were cut off with "..." when they were printed. Print all of them, after torch.set_printoptions(threshold=10_000) or np.set_printoptions(threshold=10_000), and copy again.',
    tooDeep: 'Line {line}: expected at most {expected} brackets inside one another. Check the brackets.',
    tooMany: 'Line {line}: expected at most {expected} values. Check a smaller network with the same code.',
    unknownQuantity:
      'Line {line}: we don’t know the name {received}. Did you mean {nearest}? Rename it, or leave it out.',
    strangeQuantity:
      'Line {line}: we don’t know the name {received}. Expected a name such as {expected}. Rename it, or leave it out.',
    noName: 'Line {line}: expected a name before this value, as in W1 = [[0.15, 0.2]]. Add one.',
    noHeading:
      'Line {line}: expected a heading such as W1 above {received}, got none. Add one above each table.',
    noValues:
      'Line {line}: expected numbers below or beside {name}, got none. Add them, or leave the heading out.',
    comma:
      'Line {line}: is the comma in {received} a decimal comma? Expected numbers with a decimal point, such as 0.25. Write all of them that way.',
    twice: 'Line {line}: {name} is there twice. Keep one of the two.',
    noLayer:
      'Line {line}: we can’t tell which layer {name} belongs to. The network’s layers with weights are 1 to {expected}. Add the layer’s number, as in a1.',
    layerGap: '{expected} is missing. Expected a table of weights for every layer. Add it.',
    noTable:
      'Line {line}: expected a table of weights for {name}, got {received}. Only fully connected layers can be checked. Leave other layers out.',
    singleWeights:
      'Line {line}: {name} is a single weight. Expected all weights of a layer in one table, with a row for each unit: W1 = [[0.15, 0.2], [0.25, 0.3]].',
  },
  imported: {
    exchanged:
      'The tables of weights came with a row for each input. We exchanged rows and columns: here row j holds the weights that lead to unit j.',
    kernels:
      'Keras keeps its kernels with a row for each input. We exchanged rows and columns: here row j holds the weights that lead to unit j.',
    layers: 'We took the layers in the order in which they were printed: {layers}.',
    fromZero: 'Your layers are counted from 0. Here the first layer with weights is layer 1.',
    oneBias: '{name} is one number. We gave it to every unit of layer {layer}.',
    commas: 'We read the decimal commas as decimal points.',
    fourDecimals:
      'These numbers have four decimals, as PyTorch prints them, and we take the weights to be exactly that. For more digits, print again after torch.set_printoptions(precision=10).',
  },
}
