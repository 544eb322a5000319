/** What the commands for teachers and authors print. */
export const commandLine = {
  grade: {
    usage: `Usage: npm run -s grade -- answer.ts --exercise gradient-w2 [--json]

Judges one answer as the page of the exercise does.
  --exercise <id>  which exercise it answers
  --json           prints the verdict as JSON and nothing else

Ends with 0 for a pass, 1 for anything else that could be judged, 2 when the command was not understood.

Or a whole class: npm run -s grade -- submissions/ --csv marks.csv; \`npm run -s grade -- --help class\` says more.`,
    unknownOption: 'grade: there is no option {option}; there are --exercise <id>, --json and --help.',
    noFile:
      'grade: expected a file with an answer, e.g. `npm run -s grade -- answer.ts --exercise gradient-w2`.',
    manyFiles: 'grade: expected one file, got {count}: {files}. Grade them one at a time.',
    missingFile: 'grade: {file} could not be read ({reason}). Is the path right, seen from {folder}?',
    noExercise: 'grade: expected --exercise <id>. There are: {ids}.',
    unknownExercise: 'grade: there is no exercise “{id}”. Did you mean {nearest}? There are: {ids}.',
    unavailable: 'grade: nothing could be judged. {reason}',
    points: { one: '{earned} of {possible} point', other: '{earned} of {possible} points' },
    symbols: { pass: '✓', fail: '✗', skipped: '·' },
    task: 'task {task}',
    case: 'Inputs of {case}:',
    columns: { entry: 'entry', yours: 'yours', numeric: 'numeric', error: 'relative error' },
    more: '… and {count} more',
    diagnosis: 'What this points to',
    note: 'Note',
  },
  gradeClass: {
    usage: `Usage: npm run -s grade -- <files, folders, zips> [options]
       npm run -s grade -- merge <results.jsonl …> [--csv marks.csv] [--json all.jsonl]

Judges the submissions of a class. A file that cannot be read is one row with its reason.
  --assignment <link or file>  what was asked, and by when; without it every exercise of the course counts
  --csv <file>                 the marks; without it they are printed
  --format <name>              plain (default), canvas or moodle
  --canvas <export.csv>        your own export from Canvas, to be filled in
  --json <results.jsonl>       every verdict, a line a file, written as it comes
  --feedback <folder>          a Markdown file for each learner
  --jobs <n>                   how many are judged at a time; without it one for each core
  --shard <i/n>                judges the i-th of n parts, for a cluster's array job; merge puts them together
  --resume                     goes on where results.jsonl ends

Ends with 0 when every file was judged, 1 when some could not be, 2 when the command was not understood.`,
    noFiles: 'grade: expected files, folders or zips with submissions.',
    missing: 'grade: {path} could not be read ({reason}). Is the path right, seen from {folder}?',
    badAssignment:
      'grade: --assignment: expected a link of the page “Teach” or a file in which one stands; this one is {kind}.',
    badFormat: 'grade: --format: expected plain, canvas or moodle, got {format}.',
    badShard: 'grade: --shard: expected i/n with i from 1 to n, e.g. 2/8, got {shard}.',
    badJobs: 'grade: --jobs: expected a whole number from 1, got {jobs}.',
    badCanvas:
      'grade: --canvas: {path} is no export of a Canvas gradebook: its first line needs Student, ID and Section.',
    missingValue: 'grade: {option} expects a value.',
    unknownOption: 'grade: there is no option {option}. `npm run -s grade -- --help class` lists them.',
    unknownExercises:
      'grade: the assignment asks for exercises that this course does not have: {ids}. Update the course.',
    resumeNeedsJson: 'grade: --resume needs --json <results.jsonl>, where the results so far are.',
    exists: 'grade: {path} holds results already. Go on with --resume, or choose another name.',
    otherResults:
      'grade: {path} holds results of another assignment or of other versions of the exercises. They cannot be put together: judge again.',
    noResults: 'grade: {path} holds no results of this command.',
    progress: '{done} judged, {problems} not read, {rate} a second',
    done: '{done} files in {seconds} s: {judged} judged, {problems} could not be read.',
    skipped: '{n} were judged before.',
    wrote: 'Wrote {path}.',
    unmatched: 'In the submissions but not in {path}: {names}.',
    title: 'Marks',
  },
  check: {
    exercise:
      '✓ {id}: {cases} cases, {mistakes} mistakes, the nearest ({nearest}) is {distance} tolerances off',
    told: '  {what}: {wrong} wrong programs, {rejected} rejected; {named} named, {located} located, {stopped} stopped before their numbers, {false} told something false',
    singles: 'one slip',
    pairs: 'two slips',
    variants: '  in other words: {written} right programs, {accepted} accepted',
    broken: '✗ {id}',
    done: '{count} exercises, all proven.',
    failed: '{problems} problems in {count} exercises.',
    none: 'There are no exercises to check.',
    unknown: '✗ {id}: there is no such exercise.',
  },
  headers: {
    usage: `Usage: npm run -s headers -- --for nginx|netlify|cloudflare [options]

Prints the security headers of the built site as a host's configuration; docs/deploying.md says where it goes.
The Content-Security-Policy is read from the built pages, so print it anew after every build.
  --folder <folder>  the built site (default: dist)
  --base <path>      the path that it is served under, for netlify and cloudflare (default: /)

Ends with 0, or with 2 when the command or the site was not understood.`,
    unknownHost: '--for: expected one of {hosts}, got {host}.',
    nothing: 'nothing',
    problem: 'headers: {reason}',
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
