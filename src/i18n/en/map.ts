/** Texts of the map of ideas, and of its part on a lesson's page. */
export const map = {
  title: 'The map',
  description:
    'All ideas of the course and how they build on one another: where each is taught, what it needs and what it leads to.',
  lead: 'All ideas of the course, and how they build on one another. Open an idea to see what it means, where it is taught and where you can practise it.',
  label: 'The ideas of the course, lesson by lesson',
  /** Where the map is drawn, and not a list. */
  drawn: 'An arrow leads from an idea to one that builds on it.',
  keys: 'The arrow keys go from idea to idea; Enter opens one, and Escape closes it.',
  /** Of an idea, from the reader's record. */
  states: {
    done: 'done',
    due: 'to come back to',
    begun: 'begun',
    none: 'not yet',
  },
  legend: {
    label: 'Your own state on the map',
    done: '{n} done',
    due: '{n} to come back to',
    begun: '{n} begun',
    none: '{n} not yet',
    about:
      'An idea is done once everything on the page that teaches it is done, with the exercises of that lesson that practise it. An idea is one to come back to while an answer on that page, or an exercise that practises the idea, has not been right yet.',
  },
  needs: 'Builds on',
  leadsTo: 'Leads to',
  taught: 'Taught in',
  also: 'Also in',
  practise: 'Practise it',
  entry: 'In the glossary',
  /** Of a term of the glossary. */
  onMap: 'On the map',
  parts: { one: '{n} part', other: '{n} parts' },
  partsOf: 'The parts of “{title}”',
  /** On the first page of a lesson. */
  lesson: {
    title: 'The lesson at a glance',
    outline: 'Outline',
    /** Of a part: what its reader can do afterwards. */
    goal: 'You learn to {goal}.',
    appendix: 'appendix',
    ideas: 'Its ideas',
    drawn: 'An arrow leads from an idea to one that builds on it; those with a dashed edge come from before.',
    whole: 'See the whole map',
    before: 'from before',
    /** Of an idea; before the names of others. */
    needs: 'Builds on:',
    takeaways: 'What to remember',
    questions: 'Questions with answers',
    exercises: 'Exercises',
  },
}
