/** What went wrong with a learner's program, by the code of its error. */
export const runner = {
  inLine: 'Line {line}: {text}',
  errors: {
    // While it is read.
    syntax: 'This is not valid code here ({detail}). Look at this line and at the end of the one before it.',
    unexpected: 'I did not expect {token} here. Look just before it: is something missing?',
    expected: 'Something is missing: {expected} was expected before {token}.',
    ended: 'The program ends in the middle of something: a line is not complete.',
    unclosed: 'This {bracket} is never closed.',
    duplicate:
      '“{name}” already exists. Choose another name, or leave out let or const to change what is there.',
    reserved: '“{name}” is taken by the sandbox. Choose another name.',
    keyword: '“{name}” is a word of the language itself and cannot be used here.',
    returnOutside: 'return is outside of a function. To end the program early, put it into a function.',
    awaitOutside:
      'await works in an async function and at the top of the program. Write async before this function.',
    assignTarget: 'The left of = is nothing that can be assigned to. To compare, write ===.',
    unterminatedString: 'A text begins with a quote here and does not end on this line.',
    unterminatedTemplate: 'A text begins with a backtick (`) and never ends.',
    unterminatedComment: 'A comment begins with /* and never ends.',
    regularExpression: 'This regular expression is not valid.',
    exportUndefined: '“{name}” is exported, but the program has nothing of that name.',
    strangeCharacter:
      'The character {character} ({code}) comes from print, not from a keyboard. Type {instead} instead.',
    strangeUnknown: 'The character {character} ({code}) cannot be used in code, only inside a text.',
    invisible:
      'There is an invisible character ({code}) on this line; it often comes along when text is copied from a page. Delete the line and type it again.',
    lineSeparator:
      'There is an invisible line break ({code}) here; it often comes along when text is copied. Replace it by Enter.',
    htmlComment:
      'Comments begin with // here. The signs <!-- and --> would begin an HTML comment: put a space between them.',
    namespace:
      'A namespace cannot be used here. Move the code inside “{name}” to the top level of the program.',
    importAttributes: 'An import takes no “with” here. Remove everything after ’engine’.',
    usingHere: '“using” works only as a statement inside a block. Put braces around it.',
    tooLong: 'This program has {length} characters; at most {most} are run.',
    readTimeout:
      'Reading this program took longer than {seconds} s, so it was not run. Are brackets or < and > nested very deeply?',
    notYet: 'This syntax is too new to work the same everywhere ({detail}). Write it another way.',
    tooDeep: 'This program is nested too deeply to be read.',
    import: '“{name}” cannot be imported here. There is ’engine’ with: {available}.',
    importName: 'The engine has no “{name}” here. It has: {available}.',
    importDefault: 'Name what you import: import { forward } from ’engine’. There is: {available}.',
    importAtRun: '“{name}” cannot be imported here. There is ’engine’.',
    // While it runs.
    reference:
      'There is no “{name}”. Is it spelled the same everywhere, and is it declared before it is used?',
    absent:
      'There is no “{name}” here: programs run without network, storage or page. The language itself, the engine, console, plot and show are there.',
    invisibleName:
      'There is no “{name}”, and this name contains an invisible character. Delete it and type it again.',
    tooEarly: '“{name}” is used before the line that declares it.',
    tooEarlyUnnamed: 'Something is used before the line that declares it.',
    read: 'This reads from something that is {value}. In W[j][i]: is there a row j? Rows and columns count from 0.',
    write: 'This stores into something that is {value}. In W[j][i] = …: has row j been made?',
    destructure: 'This takes apart something that is {value}. What was it expected to be?',
    notFunction: '“{name}” is not a function, so it cannot be called.',
    notFunctionUnnamed: 'Something is called here that is not a function. Check the name before each (.',
    needsNew: 'A class is called like a function. Write new before its name.',
    notIterable: 'This goes through the items of something that has none. Is it a list?',
    constant: '“{name}” was declared with const and cannot be changed. Declare it with let.',
    constantUnnamed: 'Something declared with const cannot be changed. Declare it with let.',
    tooLarge:
      'A text or a whole number has grown larger than there is room for. Does a loop make it longer and longer?',
    readOnly: '“{name}” cannot be changed: its object is locked.',
    readOnlyUnnamed: 'This object is locked and cannot be changed.',
    arrayLength: 'A list cannot have this length. It must be a whole number, not negative and not huge.',
    stack: 'Functions called each other too deeply. Does a function call itself without an end?',
    codeFromText: 'Code cannot be made from text here (eval, new Function).',
    thrown: 'The program threw: {value}',
    runtime: '{name}: {message}',
    waiting: 'The program waits for something that never happens: a promise that nothing settles.',
    // How it was ended.
    timeout: 'The program ran longer than {seconds} s and was stopped. Does a loop never end?',
    memory: 'The program took more memory than there is. Does a list grow without end?',
    flood: 'The program put out far too much and was stopped.',
    broken: 'The program disturbed the sandbox that it runs in, so its result is not known.',
    stopped: 'You stopped the program.',
    unavailable:
      'The sandbox did not start: programs run in a worker within a frame, and this browser, or a policy of where you are, may not allow that. You can read on. If reloading the page does not help, try another browser.',
    offline:
      'What is needed to run programs could not be loaded. Are you online? Try again; if that does not help, reload the page.',
  },
}

export type RunnerTexts = typeof runner
