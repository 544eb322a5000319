/** What the commands for teachers and authors print. */
export const commandLine = {
  language: { unknown: '--language: there is no “{language}”; there are: {languages}.' },
  grade: {
    usage: `Usage: npm run -s grade -- answer.ts --exercise gradient-w2 [--deep] [--json] [--language <code>]

Judges one answer as the page of the exercise does.
  --exercise <id>  which exercise it answers
  --deep           looks for the smallest change to the answer's own code that makes every case right; up to 15 s
  --json           prints the verdict as JSON and nothing else
  --language <code>  in which language it speaks; without it that of the terminal (LANG), else English

Ends with 0 for a pass, 1 for anything else that could be judged, 2 when the command was not understood.

Or all answers of one learner, each in a file named for its exercise: npm run -s grade -- answers solutions/
(\`npm run -s grade -- answers --help\` says more). Or a whole class: npm run -s grade -- submissions/ --csv marks.csv; \`npm run -s grade -- --help class\` says more.`,
    unknownOption:
      'grade: there is no option {option}; there are --exercise <id>, --deep, --json, --language <code> and --help.',
    noFile:
      'grade: expected a file with an answer, e.g. `npm run -s grade -- answer.ts --exercise gradient-w2`.',
    manyFiles: 'grade: expected one file, got {count}: {files}. Grade them one at a time.',
    missingFile: 'grade: {file} could not be read ({reason}). Is the path right, seen from {folder}?',
    noExercise: 'grade: expected --exercise <id>. There are: {ids}.',
    unknownExercise: 'grade: there is no exercise “{id}”. Did you mean {nearest}? There are: {ids}.',
    unavailable: 'grade: nothing could be judged. {reason}',
    looking: 'Looking for the place in the code …',
    repair: 'In the code',
    noRepair: 'No small change makes every case right, or it takes too long to find.',
    points: { one: '{earned} of {possible} point', other: '{earned} of {possible} points' },
    symbols: { pass: '✓', fail: '✗', skipped: '·' },
    task: 'task {task}',
    case: 'Inputs of {case}:',
    columns: { entry: 'entry', yours: 'yours', numeric: 'numeric', error: 'relative error' },
    more: '… and {count} more',
    diagnosis: 'What this points to',
    note: 'Note',
  },
  checkNumbers: {
    usage: `Usage: npm run -s check-numbers -- example.json [--all] [--json] [--language <code>]

Judges the numbers of a worked example of backpropagation and names what went wrong. docs/check-numbers.md has the forms:
JSON, Python's and NumPy's lists, a spreadsheet's cells, the printed layers of PyTorch and Keras; - reads standard input.
  --all            every number with its formula, not only those that are not right
  --json           prints the outcome as JSON and nothing else
  --language <code>  in which language it speaks; without it that of the terminal (LANG), else English

Ends with 0 when all numbers are right, 1 when some are wrong, 2 when the example or the command was not understood.`,
    missingFile: 'check-numbers: {file} could not be read ({reason}). Is the path right, seen from {folder}?',
    tooLarge:
      'check-numbers: {file} has {received} characters, and {expected} are the most. Check a smaller network with the same code.',
    problem: 'check-numbers: {file}: {problem}',
  },
  gradeAnswers: {
    usage: `Usage: npm run -s grade -- answers <files, folders> [--junit report.xml] [--annotations] [--deep]

Judges one learner's answers to several exercises. Each is in a file named for its exercise: gradient-w2.ts.
  --junit <file>   the checks as JUnit XML, which the CI of most hosts shows
  --annotations    a line for each answer that did not pass, which GitHub, Gitea and Forgejo show beside the code
  --deep           looks for the smallest change that makes an answer right, and names its line; up to 15 s each
  --language <code>  in which language it speaks; without it that of the terminal (LANG), else English

Ends with 0 when all passed, 1 when some did not, 2 when the command was not understood, before anything is judged.`,
    unknownOption:
      'grade: answers: there is no option {option}; there are --junit <file>, --annotations, --deep, --language <code> and --help.',
    missingValue: 'grade: {option} expects a value.',
    noFiles: 'grade: answers: expected files or folders with answers, e.g. solutions/gradient-w2.ts.',
    unknownExercise:
      'grade: answers: {path} is named for no exercise. Did you mean {nearest}? Each file is named for its exercise.',
    sum: 'Passed: {passed} of {n} · points: {earned} of {possible}',
  },
  gradeClass: {
    usage: `Usage: npm run -s grade -- <files, folders, zips> [options]
       npm run -s grade -- merge <results.jsonl …> [--csv marks.csv] [--json all.jsonl] [--feedback <folder>]

Judges the submissions of a class. A file that cannot be read is one row with its reason.
  --assignment <link or file>  what was asked, and by when; without it every exercise of the course counts
  --csv <file>                 the marks; without it they are printed
  --format <name>              plain (default), canvas or moodle
  --canvas <export.csv>        your own export from Canvas, to be filled in
  --json <results.jsonl>       every verdict, a line a file, written as it comes
  --policy <name>              which file of a person counts: on-time (default: the last before the due date, or else
                               the last), last or best
  --gradebook <file>           what was decided on the gradebook's page: its “file for a colleague”, with the link, the
                               class list, points and comments that were given, weights and scale
  --feedback <folder>          a Markdown file for each learner
  --jobs <n>                   how many are judged at a time; without it one for each core
  --shard <i/n>                judges the i-th of n parts, for a cluster's array job; merge puts them together and
                               refuses them when one is missing, unfinished or there twice
  --resume                     goes on where results.jsonl ends
  --language <code>            of marks and feedback; without it that of the terminal (LANG), else English

Ends with 0 once every file is a row, also where some could not be read; 2 when the command was not understood, before
anything is judged; 3 when it was stopped or the marks could not be written.`,
    noFiles: 'grade: expected files, folders or zips with submissions.',
    missing: 'grade: {path} could not be read ({reason}). Is the path right, seen from {folder}?',
    nearest: 'Did you mean {path}?',
    notForMerge: 'grade: merge: {option} is for judging; the results know it already.',
    canvasFormat: 'grade: --canvas fills in an export from Canvas; it does not go with --format {format}.',
    badAssignment:
      'grade: --assignment: expected a link of the page “Teach” or a file that contains one; this one is {kind}.',
    badFormat: 'grade: --format: expected plain, canvas or moodle, got {format}.',
    badPolicy: 'grade: --policy: expected on-time, last or best, got {policy}.',
    moodleMissing: 'grade: without “{key}”, so not in the file for Moodle: {names}.',
    badGradebook:
      'grade: --gradebook: {path} is no file that the gradebook’s page has saved for a colleague, or is of a newer site.',
    notHandedIn: 'Not handed in: {n} of {total}: {names}.',
    badShard: 'grade: --shard: expected i/n with i from 1 to n, e.g. 2/8, got {shard}.',
    badJobs: 'grade: --jobs: expected a whole number from 1, got {jobs}.',
    badCanvas:
      'grade: --canvas: {path} is not an export of a Canvas gradebook: its first line needs Student, ID and Section.',
    missingValue: 'grade: {option} expects a value.',
    unknownOption: 'grade: there is no option {option}. `npm run -s grade -- --help class` lists them.',
    unknownExercises:
      'grade: the assignment asks for exercises that this course does not have: {ids}. Update the course.',
    resumeNeedsJson: 'grade: --resume needs --json <results.jsonl>, where the results so far are.',
    exists: 'grade: {path} holds results already. Go on with --resume, or choose another name.',
    otherResults:
      'grade: {path} holds results of another assignment, of another part of the class or of other versions of the exercises. They cannot be put together: judge again.',
    noResults: 'grade: {path} holds no results of this command as it is now.',
    parts: {
      unfinished:
        'grade: merge: {path} is not whole: its batch was stopped before the end. Run it again with --resume, then merge.',
      whole: 'grade: merge: {path} is of a whole class and {other} of a part of one.',
      sizes:
        'grade: merge: {path} is one of {of} parts and {other} one of {otherOf}: they are of two batches.',
      twice: 'grade: merge: {path} and {other} are both part {at}. Give each part once.',
      missing: 'grade: merge: these are not all {of} parts. Missing: {missing}. Judge them, then merge.',
      files:
        'grade: merge: {path} was made when there were {files} files and {other} when there were {otherFiles}, or with other contents. Run both again with --resume over the same files.',
    },
    moreProblems: '  … and {n} more; the table has all of them.',
    badPlace:
      'grade: {option}: {path} cannot be written ({reason}). Is there a folder {folder} that you may write to?',
    stopped:
      'grade: stopped before the end ({reason}). The marks of the {n} files judged so far follow; the others are missing.',
    notWritten: 'grade: {path} could not be written ({reason}). What was there before is unchanged.',
    keptIn: 'The verdicts are kept in {path}. Make room, then go on with --resume.',
    printed: 'The marks are printed instead.',
    notPrinted: 'grade: the marks could not be printed to their end ({reason}).',
    feedbackLost: 'grade: {n} files of feedback could not be written, the first one is {path} ({reason}).',
    progress: '{done} judged, {problems} not read, {rate} a second',
    done: '{done} files in {seconds} s: {judged} judged, {problems} could not be read.',
    skipped: '{n} were judged before.',
    wrote: 'Wrote {path}.',
    unmatched: 'In the submissions but not in {path}: {names}.',
    title: 'Marks',
  },
  graderFile: {
    usage: `Usage: npm run -s grader-file -- [--out backprop-grade.mjs]

Makes the grader as one file that needs Node 22 or newer and nothing else: for the CI of any host, or a cluster.`,
    done: 'Wrote {file} ({size} MB).',
  },
  check: {
    usage: `Usage: npm run check -- [<id> …] [--full] [--deep]

Proves the exercises named, or all of them, looks at what lessons and exercises name, and says what measured.json
tells of them, which it looks at on a few programs.
  --full  measures again, and writes measured.json
  --deep  looks for a change to a program, too, where its mistake is not named: that takes long`,
    exercise:
      '✓ {id}: {cases} cases, {mistakes} mistakes, the nearest ({nearest}) is {distance} tolerances off',
    told: '  {what}: {wrong} wrong programs, {rejected} rejected: {named} named, {mended} mended, {located} located, {stopped} stopped before their numbers, {false} told something false',
    singles: 'one slip',
    pairs: 'two slips',
    variants: '  in other words: {written} right programs, {accepted} accepted',
    notMeasured: '  not measured yet: npm run check -- {id} --full',
    broken: '✗ {id}',
    done: '{count} exercises, all proven.',
    failed: '{problems} problems in {count} exercises.',
    none: 'There are no exercises to check.',
    unknown: '✗ {id}: there is no such exercise.',
  },
  usage: {
    missing: 'Something is missing:',
    tooMany: 'Expected at most {most}, got {count}: {words}',
    none: 'Expected no words here, got: {words}',
    badPort: '--port: expected a whole number from 0 to 65535, got {port}.',
  },
  build: {
    usage: `Usage: npm run build -- [options]

Builds the site into dist/.
  --base <path>      the path that it will be served under, e.g. /course/ (default: /)
  --outDir <folder>  another folder

Ends with 0, with 1 when a page cannot be built, or with 2 when the command was not understood.`,
    begin: 'Building the site …',
    done: 'Built {folder} in {seconds} s.',
    failed: 'The site was not built.',
  },
  start: {
    usage: `Usage: npm start -- [options]

Builds the site and serves it on this machine.
  --base <path>    the path that it is served under (default: /)
  --port <number>  a port to try first (default: 4321)`,
    served: `
Backprop by Hand is at {address}
Stop it with Ctrl+C.`,
  },
  dev: {
    usage: `Usage: npm run dev -- [--port <number>]

Serves the pages while you write; each change is seen at once. The port is 4322 unless you choose another.`,
  },
  headers: {
    usage: `Usage: npm run -s headers -- --for nginx|netlify|cloudflare [options]

Prints the security headers of the built site as a host's configuration; docs/deploying.md says where it goes.
The Content-Security-Policy is read from the built pages, so print it again after every build.
  --folder <folder>  the built site (default: dist)
  --base <path>      the path that it is served under, for netlify and cloudflare (default: /)
  --frames <origin>  a learning platform that may show the site in a frame, e.g. https://moodle.uni.example; may be
                     given several times

Ends with 0, or with 2 when the command or the site was not understood.`,
    unknownHost: '--for: expected one of {hosts}, got {host}.',
    badOrigin: '--frames: expected an origin such as https://moodle.uni.example, got {origin}.',
    nothing: 'nothing',
    problem: 'headers: {reason}',
  },
  newExercise: {
    usage: `Usage: npm run new-exercise -- <id>, e.g. npm run new-exercise -- gradient-of-a-bias
  --folder <folder>  where to make it (default: exercises)`,
    badId: 'new-exercise: “{id}” is not an id; expected lower case words joined by hyphens.',
    exists: 'new-exercise: exercises/{id} is there already; ids are never used twice.',
    made: `Made exercises/{id}. What to fill in is marked TODO:

  exercise.ts       what is asked, the cases, where the truth comes from
  instructions.mdx  the numbered tasks
  hints.md          one heading a hint, for the tasks in order
  starter.ts        what the learner starts from: it must not pass
  solution.ts       explained
  mistakes/*.ts     known wrong answers, one a file
  mistakes.md       what the learner is told for each

It is a complete exercise already; make it yours piece by piece. \`npm run check -- {id}\` says what is missing.`,
  },
}
