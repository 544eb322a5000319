/** What the commands for teachers and authors print. */
export const commandLine = {
  grade: {
    usage: `Usage: npm run -s grade -- answer.ts --exercise gradient-w2 [--json]

Judges one answer as the page of the exercise does.
  --exercise <id>  which exercise it answers
  --json           prints the verdict as JSON and nothing else

Ends with 0 for a pass, 1 for anything else that could be judged, 2 when the command was not understood.`,
    unknownOption: 'grade: there is no option {option}; there are --exercise <id>, --json and --help.',
    noFile:
      'grade: expected a file with an answer, e.g. `npm run -s grade -- answer.ts --exercise gradient-w2`.',
    manyFiles: 'grade: expected one file, got {count}: {files}. Grade them one at a time.',
    missingFile: 'grade: {file} could not be read ({reason}). Is the path right, seen from {folder}?',
    noExercise: 'grade: expected --exercise <id>. There are: {ids}.',
    unknownExercise: 'grade: there is no exercise “{id}”. Did you mean {nearest}? There are: {ids}.',
    unavailable: 'grade: nothing could be judged. {reason}',
    points: '{earned} of {possible} points',
    symbols: { pass: '✓', fail: '✗', skipped: '·' },
    task: 'task {task}',
    case: 'Inputs of {case}:',
    columns: { entry: 'entry', yours: 'yours', numeric: 'numeric', error: 'relative error' },
    more: '… and {count} more',
    diagnosis: 'What this points to',
    note: 'Note',
  },
  check: {
    exercise:
      '✓ {id}: {cases} cases, {mistakes} mistakes, the nearest ({nearest}) is {distance} tolerances off',
    broken: '✗ {id}',
    done: '{count} exercises, all proven.',
    failed: '{problems} problems in {count} exercises.',
    none: 'There are no exercises to check.',
    unknown: '✗ {id}: there is no such exercise.',
  },
  newExercise: {
    usage: 'Usage: npm run new-exercise -- <id>, e.g. npm run new-exercise -- gradient-of-a-bias',
    badId: 'new-exercise: “{id}” is no id; expected lower case words joined by hyphens.',
    exists: 'new-exercise: exercises/{id} is there already; ids are never used twice.',
    made: `Made exercises/{id}. What to fill in is marked TODO:

  exercise.ts       what is asked, the cases, where the truth comes from
  instructions.mdx  the numbered tasks
  hints.md          one heading a hint, for the tasks in order
  starter.ts        what the learner starts from: it must not pass
  solution.ts       explained
  mistakes/*.ts     known wrong answers, one a file
  mistakes.md       what the learner is told for each

It is a complete exercise as it stands; make it yours piece by piece. \`npm run check -- {id}\` says what is missing.`,
  },
}
