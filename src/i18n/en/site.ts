/** Texts of the frame around every page. */
export const site = {
  name: 'Backprop by Hand',
  /** The name in four pieces: the second is set in the colour of backward, the fourth in that of forward. */
  brand: ['Back', 'prop', ' by ', 'Hand'],
  /** Under the icon of the installed course, where there is little room. */
  shortName: 'By Hand',
  tagline: 'An interactive course on backpropagation in which every gradient that you write is checked.',
  /** The picture beside a link to a page; the locale in Open Graph's form. */
  card: {
    locale: 'en_GB',
    alt: '“{title}”, from {name}, with a network of two inputs, three hidden units and one output',
  },
  skip: 'Skip to the text',
  /** Above a part that a language lacks. */
  untranslated: 'Not translated yet: this part is in English.',
  /** Where there are several languages. */
  languages: 'Languages',
  /** What a page says when something of it is missing. */
  trouble: {
    old: 'This browser is older than this course needs, which is Chrome or Edge 123, Firefox 125 or Safari 17.5. You can read on; what is to be pressed or typed into may not work.',
    scripts:
      'Something of this page could not be loaded. You can read on; what is to be pressed may do nothing until the page is loaded in full.',
    part: 'This could not be loaded. You can read on. Are you online?',
    again: 'Try again',
    still: 'This still could not be loaded. It may be there when you reload the page. What was saved stays.',
    broken: 'This stopped with an error before it could be used. You can read on. What was saved stays.',
    reload: 'Reload the page',
    slow: 'A part of this page is still loading …',
  },
  nav: {
    label: 'Site',
    menu: 'Menu',
    course: 'Course',
    map: 'Map',
    exercises: 'Exercises',
    playground: 'Playground',
    check: 'Check numbers',
    glossary: 'Glossary',
    progress: 'My progress',
    teach: 'Teach',
  },
  search: {
    open: 'Search',
    loading: 'The search is loading …',
    failed: 'The search could not be loaded: is the connection gone? Press Search to try again.',
  },
  theme: {
    label: 'Theme: {theme}. Change it.',
    system: 'as the system',
    light: 'light',
    dark: 'dark',
  },
  course: {
    label: 'Course',
    lesson: 'Lesson {n}',
    primer: 'Before lesson 1',
    started: 'started',
    done: 'done',
    exercisesDone: '{done} of {total} exercises',
    minutes: '{minutes} min',
    sittingDone: 'done',
    /** How long a lesson is: its parts are taken one at a time. */
    size: { one: '{minutes} min', other: '{parts} parts, {minutes} min' },
  },
  contents: { label: 'On this page', top: 'Beginning' },
  lesson: {
    minutes: '{minutes} min',
    needs: 'builds on',
    level: { beginner: 'for beginners', intermediate: 'intermediate', advanced: 'advanced' },
    objectives: 'After this lesson you can',
    previous: 'Previous',
    next: 'Next',
    sitting: 'Part {n} of {total}',
    appendix: 'Appendix',
    /** Of a page that is not a lesson's first, for search engines. */
    about: 'How to {goal}. A part of the lesson “{lesson}”.',
    stop: {
      title: 'A good place to stop',
      lessonDone: 'End of the lesson',
      goal: 'You can now {goal}.',
      next: 'Next:',
      appendix: 'If you like, an appendix:',
      minutes: '{minutes} minutes',
      when: 'Your work is saved. Come back tomorrow: what you recall after a night’s sleep is what you keep.',
    },
    numbers: {
      own: 'This page shows your own numbers.',
      back: 'Use the lesson’s numbers',
    },
  },
  links: {
    copy: 'Copy link',
    copied: 'Link copied.',
    failed: 'The browser did not let the link be copied. Here it is:',
  },
  home: {
    title: 'Backpropagation, by hand',
    lead: 'When a network is wrong, each of its weights could make it a little less wrong. Which way, and by how much? Here you find out yourself, first with a pencil, then in code, and every gradient that you write is checked.',
    begin: 'Begin the course',
    continue: 'Go on with {lesson}',
    due: {
      one: '{n} thing that you once missed is due again',
      other: '{n} things that you once missed are due again',
    },
    exercises: 'See the exercises',
    how: 'How it works',
    points: {
      diagnosis: {
        title: 'Mistakes are named',
        text: 'A wrong gradient is not just wrong. Where a known slip gives exactly your numbers, you are told which one; otherwise, where they first go wrong.',
      },
      check: {
        title: 'The truth is measured',
        text: 'Your gradient is compared with one that was measured: nudge a number, and see how much the loss changes.',
      },
      run: {
        title: 'Everything runs here',
        text: 'Code runs in your browser, in a sandbox. No account, no server, nothing leaves your machine.',
      },
      notation: {
        title: 'Your textbook’s letters',
        text: 'Every formula can be read in the notation of the book or course that you come from.',
      },
    },
    trainer: {
      title: 'This is what gradients are for',
      text: 'Two hidden units learn XOR: on four points, each weight takes small steps against its gradient, over and over. By lesson 6 you have written every line of it.',
    },
    courseTitle: 'The course',
  },
  /** On what an assignment asks for: the way back to it, and on. */
  assigned: {
    label: 'Your assignment',
    back: 'Back to “{title}”',
    next: 'Next in it:',
    last: 'This is the last of it.',
  },
  exercises: {
    title: 'Exercises',
    lead: 'Each asks for one function. It is run on many inputs, chosen and random, and what it returns is compared with what was measured or worked out another way.',
    level: 'Level {level}',
    points: { one: '{points} point', other: '{points} points' },
    total: { one: '{points} point in all.', other: '{points} points in all.' },
    earned: 'You have {earned} of {total} points.',
    passed: '✓ passed',
    lesson: 'From {lesson}',
    /** Before the glossary's terms that an exercise is about. */
    concepts: 'To look up:',
    /** How well an exercise tells wrong programs from right ones. */
    measured: {
      title: 'How well this exercise is judged',
      how: 'Wrong programs were written by machine: our solution with one slip in it, or two. They were checked as your answer is. The slips are of kinds that the checker itself never uses.',
      program: 'program',
      singles: 'with one slip',
      pairs: 'with two slips',
      written: 'written',
      rejected: 'rejected',
      named: 'mistake named',
      mended: 'place in the code found',
      located: 'first wrong place told',
      variants:
        'The solution itself was written in other words {written} times; {accepted} of these were accepted.',
    },
    description: '“{title}”: an exercise from the lesson “{lesson}”, checked as soon as you write it.',
  },
  notFound: {
    title: 'This page is not here',
    text: 'The address may have a typing error, or the page has moved. Nothing that you did is lost: your work is kept in this browser.',
    home: 'To the home page',
    course: 'To the exercises',
  },
  licences: {
    title: 'Third-party licences',
    text: 'The lessons are under CC BY 4.0 and our code under the MIT licence. These are the libraries and fonts that travel to you with the site, each with its own.',
  },
  offline: {
    kept: 'The whole course is kept in this browser: it works without a network.',
    keep: 'Keep the course for use without a network (about 7 MB)',
    updated: 'A newer version of the course is here. This page goes on as it is, and what you typed is kept.',
    open: 'Open the newer version',
    later: 'Later',
  },
  footer: {
    licence:
      'Lessons: CC BY 4.0. Code: MIT. This site keeps what you do in your own browser and sends nothing anywhere.',
    licences: 'Third-party licences',
    report: 'Report an error on this page',
    museum: 'The museum of mistakes',
    sheet: 'Cheat sheet',
  },
}
