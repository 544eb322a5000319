/** What the grader says. Code is set in `backticks`. */
export const grader = {
  result: {
    pass: 'Right: every check passed.',
    fail: 'Not yet. What does not hold: {title}.',
    error: 'It did not get as far as numbers. What does not hold: {title}.',
    crashed: 'Your code stopped with an error.',
    starter: 'You have not filled in the TODO yet.',
    timeout: 'It was stopped because its time was up.',
    unavailable: 'The sandbox could not be started, so nothing is known about this answer. Please try again.',
    stopped: 'The check was stopped before it ended.',
  },
  checks: {
    loads: 'The program loads',
    entry: 'It exports the function',
    returns: 'It answers every case in time',
    shape: 'The answer has the right shape',
    finite: 'Every number is finite',
    unchanged: 'What was handed in stays as it was',
    repeatable: 'The same question gets the same answer',
    analytic: 'The answer is derived, not nudged',
  },
  cases: { fixed: 'the case “{name}”', random: 'random case {n}', source: 'fresh case {n}' },
  problems: {
    loads: 'The program did not load. {error}',
    entryMissing:
      'No function `{entry}` is exported. Begin it with `export function {entry}(…)`; what is exported now: {exports}.',
    noExports: 'nothing',
    throws: '`{entry}` stopped with an error in {case}. {error}',
    timeout:
      'It did not come to an end within {seconds} s. Is there a loop whose condition never becomes false?',
    memory: 'It took more memory than there is. Is there a list that grows in every round of a loop?',
    noReturns:
      'The program ended, but no answers came back. Did it stop or replace something that it did not make?',
    shape: 'In {case}, {where} should be {expected}, but is {received}.',
    finite:
      'In {case}, {where} is {received}. A division by zero, an index past the end of a list or a variable without a value does that.',
    changed:
      'In {case}, {where} was {before} before the call and {after} after it. Work on a copy, or put back what you changed.',
    repeatable:
      'In {case}, {where} was {first} the first time and {second} when the same question was asked again. Something is remembered from one call to the next, or left to chance.',
    gradient: 'In {case}, {where} is {yours}; measured by nudging, it is {numeric}.',
    value: 'In {case}, {where} is {yours}; it should be {numeric}.',
    nudge: 'In {case}, {where} is {yours}; the derivative is {numeric}.',
    step: 'In {case}, the step in {where}, (old − new)/α, is {yours}; nudging our own loss gives {numeric}.',
    analytic:
      'The numbers are right, to about {digits} digits: that is how far a nudge gets. This exercise is about deriving them: build them up with the chain rule. (Does your answer compute in single precision? Then take plain arrays.)',
  },
  shapes: {
    answer: 'the answer',
    number: 'a number',
    vector: 'a list of numbers of length {n}',
    matrix: 'a matrix of {rows} × {columns} (rows × columns)',
    list: 'a list of {n}',
    record: 'an object with {fields}',
    text: 'the text "{text}"',
    nothing: 'nothing (`undefined`)',
    null: '`null`',
    boolean: '`{value}`',
    empty: 'an empty list',
    ragged: 'a matrix whose rows differ in length',
    object: 'an object with {fields}',
    bare: 'an object without fields',
    foreign: 'holds something that is not plain data (`{what}`)',
    plain: 'numbers, lists and objects',
    missing: 'missing',
  },
  parts: { entry: 'entry', row: 'row', column: 'column' },
  diagnosis: {
    likely: 'What you have looks like this, in part at least: in {some} of {all} wrong cases. {text}',
    whereWrong: 'This holds wherever your answer is wrong, in {some} of {all} cases: {text}',
    likelyWhere: 'What you have in {where} looks like this. {text}',
    combined: '{text} Besides, {more}',
    both: 'Two things at once; each is told as if it were the only one. {text}\n\nAnd in other places: {more}',
    sign: 'Every number has the wrong sign and is otherwise right. Is a difference taken the other way round, or is there a minus too many or too few?',
    factor:
      'Your numbers are {ratio} times the right ones, everywhere. Look for a factor that is there once too often, or missing.',
    double:
      'Your numbers are twice the right ones. Is a 2 there that does not belong, or is a ½ missing? Is something added twice?',
    half: 'Your numbers are half the right ones. Is a ½ there that does not belong, or is a 2 missing?',
    named: 'Your numbers are the right ones times the {name}. It does not belong in this answer.',
    inverse:
      'Your numbers are the right ones divided by the {name}. Either it is missing, or you divide by it once too often.',
    update:
      'You returned new values instead of the gradient: what you have is the old value minus {ratio} times the gradient.',
    zero: '{where} is 0 throughout, but it should not be. Is it ever filled in?',
    transposed: '{where} is transposed: rows and columns have changed places.',
    flat: '{where} has the right numbers in the wrong arrangement: one long list, or nested in another way.',
    wrapped: '{where} has the right numbers, wrapped in one list too many or too few.',
    extra:
      '{where} has one entry too many; without it the others are right. Where does the extra one come from?',
    absolute:
      'The sizes are right, but none of your numbers is negative, and some should be. The sign says which way. Is an absolute value taken somewhere?',
    length:
      'Your list has as many entries as `{other}`; it should have one for each entry of `{right}`. Which of the two does your outer loop run over?',
    reversed: '{where} has the right entries in reversed order.',
    permuted: '{where} has the right numbers in the wrong places. Which index belongs to which loop?',
    swapped: '{where} holds what belongs in `{other}`.',
    rounded:
      'Your numbers are right but rounded to {digits} decimals. Round only what you show, never what you compute with.',
    nearly:
      'Your numbers agree with the right ones to about {digits} digits and then differ. Is a number rounded somewhere, such as 2.718 for e? Is single precision used?',
    nearlyDerivative:
      'Your numbers agree with the right ones to about {digits} digits and then differ. Is a number rounded somewhere, such as 2.718 for e? Is single precision used? If you nudge: is the nudge one-sided, or too large?',
    notANumber:
      'The first value that is not a number is {where}, in {case}. NaN comes from arithmetic with something that is not there: an index past the end of a list, row and column in the wrong order, a misspelt name, a sum that begins with nothing. 0 divided by 0 gives it, too.',
    infinite:
      'The first value that is infinite is {where}, in {case}. Dividing by 0 does that, and so does an exponential of a large number: is a minus missing in an exponent?',
    texts:
      '{where} is the text "{text}", not a number. `String` and `toFixed` turn numbers into texts for people to read. Return the number itself.',
    leftOut: 'These are exactly the numbers that come out when `{path}` is left out. Where does it belong?',
    firstLeftOut:
      'These are exactly the numbers that come out when the first {part} of `{path}` is left out. Does a loop begin at 1?',
    lastLeftOut:
      'These are exactly the numbers that come out when the last {part} of `{path}` is left out. Does a loop end too early?',
    alwaysFirst:
      'These are exactly the numbers that come out when the first {part} of `{path}` is taken wherever another one belongs. Does an index stay at 0?',
    negated: 'These are exactly the numbers that come out when the sign of `{path}` is turned.',
    shareOfAll:
      'In each case all your numbers are wrong by one and the same factor. So what belongs to a single entry is right; what they all share is not. Look at what is computed once and used for all of them.',
    shareOfRow:
      'In {where} each row is right but for a factor of its own. So what changes along a row is right; what a row has in common is not.{why}{more}',
    shareOfColumn:
      'In {where} each column is right but for a factor of its own. So what changes down a column is right; what a column has in common is not.{why}{more}',
    shareOfRowOfWeights:
      ' Look at the error term of the unit that the row belongs to, or at what that is made from.',
    shareOfRowOfTable: '',
    shareOfColumnOfWeights: ' Look at what each weight multiplies on the way forward.',
    shareOfColumnOfTable: '',
    lastEntry: 'the last entry',
    rightParts: ' Right: {tensors}.',
    rightLastLayer: ' The last layer is right.',
    follows: ' What you have in {tensors} fits the numbers that it is made from.',
    alsoWrong: '\n\nSomething else is wrong in {where}.',
    whereWord: 'the cases where `{name}` is {words}',
    firstEntry: ' Of the wrong ones only the first entry is right: does an index stay at 0?',
    firstRow: ' The first row is right: does an index stay at 0?',
    firstColumn: ' The first column is right: does an index stay at 0?',
    unknown: 'We do not recognise this one. The first wrong value is in {where}.{right}',
    unknownAnswer: 'We do not recognise this one.{right}',
    right: ' Right so far: {tensors}.',
    wrongWhere: ' It is wrong wherever `{name}` is {values}, and nowhere else.',
    rightCases: ' Right in {right} of {all} cases: what do the others have in common?',
    combinedSign: 'the sign is turned.',
    combinedDouble: 'everything is doubled.',
    combinedHalf: 'everything is halved.',
    combinedNamed: 'everything is multiplied by the {name}.',
    combinedInverse: 'everything is divided by the {name}.',
    combinedReversed: 'the order of the entries is reversed.',
  },
  slips: {
    exactly: 'These are exactly the numbers that come out when {slip}.',
    both: '{one}, and at the same time {other}',
    or: '{one}. The same numbers come out when {other}',
    placed: '{slip}, in {place}',
    named: '{name} (`{code}`)',
    more: 'In the names of our own solution: {pieces}',
    kinds: {
      factorLeftOut: { said: 'a factor is left out', more: 'the factor `{what}` is missing.' },
      termLeftOut: { said: 'one term of a sum is left out', more: 'the term `{what}` is missing.' },
      signTurned: { said: 'a sign is the wrong way round', more: 'look at the sign of `{what}`.' },
      bracketsLost: { said: 'a pair of brackets is missing', more: 'they belong around `{what}`.' },
      functionLeftOut: { said: 'a function is not applied', more: 'it is `{what}`.' },
      functionTwice: { said: 'a function is applied twice', more: 'it is `{what}`.' },
      branchForAnother: {
        said: 'what belongs to `{instead}` is used for `{what}`',
        more: '`{what}` needs a rule of its own.',
      },
      functionForAnother: {
        said: 'one function is used in place of another',
        more: '`{what}` belongs where `{instead}` is.',
      },
      powerLeftOut: { said: 'a square is left out', more: 'it should be `{what}`.' },
      overwritten: {
        said: 'a value is overwritten instead of built up',
        more: '`{what}` belongs where `=` is.',
      },
      wordForAnother: {
        said: 'what belongs to one word is used for another',
        more: '`{what}` and `{instead}` are mixed up.',
      },
      indexForAnother: {
        said: 'the wrong entry of a list is used',
        more: '`{instead}` is used where `{what}` belongs.',
      },
      nameForAnother: {
        said: 'one quantity is used in place of another',
        more: '`{instead}` is used where `{what}` belongs.',
      },
      factorTwice: { said: 'a factor is there twice', more: 'it is `{what}`.' },
      loopBounds: { said: 'a loop begins or ends one step off', more: 'look at `{what}`.' },
      sumBeginsWrong: {
        said: 'a sum does not run over its whole list',
        more: 'it should run over all of `{what}`.',
      },
      notReset: {
        said: 'a sum goes on where the one before it ended',
        more: 'each should begin with `{what}`.',
      },
      orderSwapped: {
        said: 'two lines come in the wrong order',
        more: '`{what}` should come before `{instead}`.',
      },
      branchesSwapped: { said: 'a condition leads to the wrong value', more: 'it should be `{what}`.' },
      statementLeftOut: { said: 'a line is left out', more: 'it is `{what}`.' },
      numberForAnother: { said: 'a number is wrong', more: '`{instead}` is used where `{what}` belongs.' },
      operatorMixedUp: {
        said: 'two arithmetic signs are mixed up',
        more: '`{what}` belongs where `{instead}` is.',
      },
      allFromFirst: {
        said: 'every place gets one and the same entry or row',
        more: 'each should come from its own part of `{what}`.',
      },
      reversedList: { said: 'a list is taken from its end to its beginning', more: 'it is `{what}`.' },
      meanForEntry: {
        said: 'a mean or a sum is used where one entry belongs',
        more: 'the {instead} is used where `{what}` belongs.',
      },
      endsEarly: { said: 'a loop ends after its first round', more: 'it is `{what}`.' },
      conditionTurned: { said: 'a condition decides the wrong way', more: 'it is `{what}`.' },
      roundedConstant: { said: 'e is rounded to {instead}', more: '`Math.exp(x)` uses all its digits.' },
    },
    /** What the variables of the solutions are, in the words of the course. */
    names: {
      a: 'the activation',
      a1: 'the hidden activations',
      a2: 'the output',
      apply: 'the activation function',
      b1: 'the new hidden biases',
      b2: 'the new output bias',
      back: 'the blame that reaches the layer before',
      blame: 'the blame of a hidden unit',
      db: 'the derivatives for the biases',
      delta: 'the error term',
      delta1: 'the error terms of the hidden units',
      delta2: 'the error term of the output',
      derivative: 'the product of the slopes',
      dW: 'the derivatives for the weights',
      error: 'the error of the output',
      errors: 'the errors of the outputs',
      grad: 'the derivatives that are added up',
      loss: 'the mean loss',
      lossAbove: 'the loss above',
      lossBelow: 'the loss below',
      outputs: 'the outputs',
      sigmoid: 'the sigmoid',
      slope: 'the slope of the activation',
      slopes: 'the slopes of the activations',
      throughU: 'the path through u',
      throughV: 'the path through v',
      value: 'the value that is passed on',
      W1: 'the new weights into the hidden layer',
      W2: 'the new weights into the output',
      z1: 'the hidden pre-activations',
      z2: 'the pre-activation of the output',
    },
  },
  notes: {
    numeric:
      'Your numbers agree with ours to {digits} digits, which looks as if they were got by nudging. That is right, and slower than the chain rule: one run of the network for each weight.',
    single:
      'Your numbers agree with ours to about {digits} digits: it looks as if single precision (`Float32Array`) was used somewhere. That is fine for training; for checking a gradient, double precision tells more.',
    rounded:
      'Your numbers agree with ours to about {digits} digits: it looks as if e were rounded somewhere. `Math.exp` uses all its digits.',
    residue:
      'After the call {where} differs from what was handed in by {difference}: adding h and taking it away again does not always give the old number. Keep the old value and put it back.',
  },
}

export type GraderTexts = typeof grader
