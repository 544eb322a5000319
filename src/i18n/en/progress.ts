/** Texts of the page where learners see and carry their record. */
export const progress = {
  title: 'My progress',
  description:
    'What you have read, answered and solved, with every attempt. It is kept in this browser and nowhere else.',
  lead: 'What you have done so far. It is kept in this browser and nowhere else: nobody can see it, and no other device has it.',
  reading: 'Reading your record …',
  noScript:
    'Your record is kept by JavaScript in this browser. Without it this page can only list the course.',
  summary: {
    label: 'In short',
    passed: '{n} of {total} exercises passed',
    attempts: { one: '{n} attempt', other: '{n} attempts' },
    checkpoints: { one: '{n} checkpoint finished', other: '{n} checkpoints finished' },
    since: 'since {time}',
    nothing: 'Nothing yet. Your first answer will show up here.',
    continue: 'Go on with {title}',
  },
  due: {
    title: 'Due again',
    nothing:
      'Nothing is due today. What you miss in a question, or a mistake that is named in an exercise, comes back here: after a day at first, then after longer and longer.',
    count: {
      one: '{n} thing that you once missed is due again. Can you do it now?',
      other: '{n} things that you once missed are due again. Can you do them now?',
    },
    question: 'a question, asked afresh',
    exercise: 'an exercise: write it once more from the start (Reset keeps what you have)',
    wanted: 'Bring back what I once missed',
  },
  lessons: {
    title: 'Lesson by lesson',
    unread: 'not opened yet',
    read: 'last opened {time}',
    checkpoints: { one: '{n} checkpoint finished', other: '{n} checkpoints finished' },
    noExercises: 'This lesson has no exercises.',
    elsewhere: 'Exercises that are no longer in the course',
  },
  exercise: {
    status: { none: 'Not tried', tried: 'Tried', pass: 'Passed' },
    passedAt: 'on {time}',
    changed: 'The exercise has been changed since. Your attempts stay; check again to be sure.',
    show: { one: 'Show {n} attempt', other: 'Show {n} attempts' },
    showOf: '{show} at {title}',
    more: { one: 'Show {n} earlier attempt', other: 'Show {n} earlier attempts' },
    verdict: {
      pass: 'passed',
      fail: 'not passed',
      error: 'stopped with an error',
      timeout: 'ran out of time',
    },
    older: 'checked before the exercise was changed',
    code: 'What was checked',
  },
  storage: {
    title: 'Where it is kept',
    idle: 'In this browser. Nothing had to be saved on this page yet.',
    saved: 'In this browser. Saved at {time}.',
    used: 'It takes {size}.',
    kept: 'The browser has promised to keep it until you erase it.',
    notKept: 'The browser may remove it when space runs short. Export it now and then.',
    ask: 'Ask the browser to keep it',
    askRefused:
      'The browser did not promise it. It may later, when you have used the site more often or bookmarked it.',
  },
  transfer: {
    title: 'Carry it, or erase it',
    exportText:
      'One file with all that you typed, every attempt and your settings: to keep, or to import on another device.',
    export: 'Export',
    exported: 'Exported to {name}, {size}. Look for it among your downloads.',
    importText:
      'A file that was exported here or on another device. It is added to what you have: nothing of yours is replaced.',
    import: 'Import a file',
    importing: 'Importing {name} …',
    imported: '{name} was imported.',
    nothingNew: 'Everything in {name} was here already.',
    notSaved: 'It is on this page only, since nothing can be saved: see above.',
    added: 'New: {list}.',
    known: 'Here already: {list}.',
    beside: 'Different from yours, and both are kept (of settings, yours): {list}.',
    damaged: {
      one: '{n} entry could not be read. It was set aside.',
      other: '{n} entries could not be read. They were set aside.',
    },
    kinds: {
      drafts: { one: '{n} text', other: '{n} texts' },
      attempts: { one: '{n} attempt', other: '{n} attempts' },
      checkpoints: { one: '{n} checkpoint', other: '{n} checkpoints' },
      visits: { one: '{n} section read', other: '{n} sections read' },
      settings: { one: '{n} setting', other: '{n} settings' },
      aside: { one: '{n} entry set aside', other: '{n} entries set aside' },
    },
    errors: {
      'too-large': '{name} has {size} MB; a record has at most {most} MB. Nothing was changed.',
      'not-json': '{name} is not an exported record, or it was cut off. Nothing was changed.',
      'not-a-record': '{name} was not exported by this site. Nothing was changed.',
      newer:
        '{name} was exported by a newer version of this site (format {version}, here {own}). Reload the page and import it again. Nothing was changed.',
      hostile:
        '{name} holds something that no record holds, at {path}. It may have been tampered with. Nothing was changed.',
      'wrong-type': '{name} is damaged: {list} is not a list. Nothing was changed.',
      full: 'There is no room for all of {name}. What came so far is kept; free some space and import it again.',
      failed: '{name} could not be read. Try again, or export it again.',
    },
    answersText:
      'Your answer to each exercise as a file of its own, in one zip: the text you typed last, or else the one that passed.',
    answers: 'Save all answers',
    noAnswers: 'There are no answers yet.',
    eraseText:
      'Empties all that this site keeps in this browser, in every tab: your record, and the gradebook and assignments of a teacher. Exported files stay where you put them.',
    erase: 'Erase everything …',
    erased: 'Everything was erased.',
    eraseFailed:
      'The browser did not let the record be erased. Close the other tabs of this site and try again.',
  },
  dialog: {
    title: 'Erase everything?',
    text: 'This goes, and cannot be brought back:',
    nothing: 'Nothing is in it but your settings.',
    settings: 'your settings: theme, notation, editor',
    gradebook: { one: '{n} row of the gradebook', other: '{n} rows of the gradebook' },
    classroom: 'assignments that were made or opened here, and your name for handing in',
    notExported: 'The export holds your record, not the gradebook and the assignments.',
    exportFirst: 'Export it first',
    cancel: 'Keep it',
    confirm: 'Erase everything',
  },
}
