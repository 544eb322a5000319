/** What a gradebook says of files and verdicts, in the page and on the command line alike. */
export const classroom = {
  problems: {
    'too-large':
      'Not read: {size} MB is larger than a submission can be. Ask for the file that the assignment page saves.',
    'not-json': 'Not read: the file is cut off or was changed, so it is no JSON. Ask for it again.',
    'not-a-submission': 'Not read: this is another kind of file, not a submission of this course.',
    newer:
      'Not read: it was made by a newer version of this site (form {version}; this one reads up to {own}). Reload or update the site.',
    hostile: 'Not read: it holds an entry that no submission has ({path}).',
    'wrong-field':
      'Not read: “{field}” is missing or is not what a submission has there. Ask for the file again.',
    'other-kind': 'Not read: only .json and .zip files can be submissions.',
    unreadable: 'Not read: the file could not be opened, or is damaged within its zip.',
    'not-a-zip': 'Not read: the zip is damaged or is no zip. Pack it again.',
    bomb: 'Not unpacked: it would unfold into far more than a submission holds.',
    'too-many': 'Not read: the zip has more than {most} entries. Split it.',
    path: 'Not read: its name within the zip is there twice or leads out of the folder.',
    packing:
      'Not read: the zip packs it in a way that is not supported, or with a password. Pack it again as a plain zip.',
    nested: 'Not read: a zip within a zip within a zip. Unpack the outer ones.',
    overlap:
      'Not unpacked: parts of the zip lie in one another, so a small file would unfold into a large one. Pack it again.',
    empty: 'There is no submission in it.',
    rest: 'The rest of this zip was not read: it holds too much that is no submission, or takes too long to unpack.',
    'judging-failed':
      'Not judged: the grader itself failed at “{exercise}” ({reason}). Nothing is counted against the learner. Please report it.',
    'not-judged': 'Not judged: the sandbox could not run “{exercise}”. Grade this file again.',
  },
  flags: {
    differs:
      '“{exercise}”: the file says {claimed}, judged here: {earned} points. The points judged here count; browsers, versions and edited files can all make a difference.',
    same: '“{exercise}”: the same code as {names}{more}. People who learn together often write alike.',
    near: '“{exercise}”: nearly the same code as {names}{more}. Short tasks often lead to that.',
    solution: '“{exercise}”: this is the solution that the site shows to everybody who asks for it.',
    late: 'Made {time} after the due date, by the learner’s clock.',
    older: '“{exercise}” was changed after this learner had it. It was judged as it is now.',
    'other-assignment': 'Made for another assignment, “{title}”, so it does not count for this one.',
    'no-assignment':
      'The file does not say which assignment it is for. It counts for this one; ask if in doubt.',
    'edited-assignment':
      'Made for an earlier form of this assignment, “{title}”: the link has been edited since. It counts.',
    replaced:
      'Another file with the same name or identifier counts instead: {file} ({rule}). If these are two people, ask both for an identifier.',
    contradicts:
      'The platform says that this is from {theirs}, the file says {own}. It counts for {theirs}; ask who wrote it.',
    joined:
      'The file has no identifier. It is taken to be from {name} ({id}), the only one with this name who has one.',
    clock: 'The file is dated before work that it holds: the learner’s clock was put back.',
    strange:
      'Answers of exercises that this course does not have were left out: {ids}{more}. The file may be of another version of the course.',
    replaces: 'Counts instead of other files with the same name or identifier: {names}{more} ({rule}).',
    'two-names':
      'The same identifier is given under another name: {names}{more}. Only one of these files counts; ask who it belongs to.',
    future: 'The learner’s clock was ahead: the file is dated in the future.',
    more: ' and {n} more',
    minutes: '{n} min',
    hours: '{n} h',
    days: '{n} days',
  },
  /** Why a file counts and not another of the same person. */
  rules: {
    'on-time': 'the last one before the due date counts, or else the last one',
    last: 'the last one counts',
    best: 'the best one counts',
  },
  csv: {
    name: 'Name',
    identifier: 'Identifier',
    points: 'Points',
    possible: 'Possible',
    percent: 'Percent',
    passed: 'Passed',
    counts: 'Counts',
    handedIn: 'Made at (UTC)',
    mark: 'Mark out of {n}',
    excused: 'excused',
    attempts: 'Checks',
    minutes: 'Minutes (learner’s clock)',
    comment: 'Comment',
    remarks: 'Remarks',
    file: 'File',
    yes: 'yes',
    no: 'no',
  },
  feedback: {
    title: 'Feedback for {name}',
    titleOf: '{title}: feedback for {name}',
    total: '{earned} of {possible} points ({percent} %).',
    passed: 'Passed.',
    notPassed: 'Not passed yet.',
    points: '{earned} of {possible} points.',
    comment: '**From your teacher:** {text}',
    excused: 'Excused: it does not count.',
    byTeacher: 'Your teacher gave these points.',
    shortExcused: '{title}: excused.',
    missing: 'Nothing was handed in: 0 of {possible} points.',
    diagnosis: '**What the numbers point to:** {text}',
    status: { pass: '✓', fail: '✗', skipped: '· (not judged)' },
    short: '{title}: {earned}/{possible}. {said}',
    shortMissing: '{title}: not handed in.',
  },
}

export type ClassroomTexts = typeof classroom
