import { expect } from 'vitest'
import { parseCsv } from '#classroom/csv.ts'
import { readLink } from '#classroom/link.ts'
import { submissionOf } from '../../classroom/class.ts'
import type { Walker } from './walker.ts'

/** From the choice of exercises to the marks of a learner who handed in. */
export async function teach(walker: Walker): Promise<void> {
  await walker.open('teach/')
  await walker.press('.class-choice label', 'The gradient of W2')
  await walker.type('#teach-title', 'Week 3')
  await walker.see('#teach-link')
  const link = await walker.call(() => document.querySelector<HTMLInputElement>('#teach-link')!.value)
  expect(readLink(link)).toMatchObject({ kind: 'assignment', assignment: { title: 'Week 3' } })

  // The address differs in its fragment alone from that of the page.
  await walker.open(link)
  await walker.type('#hand-in-name', 'Ada')
  await walker.press('button', 'See what is handed in')
  const handedIn = await walker.saved('button', 'Save the file')
  expect(JSON.parse(handedIn)).toMatchObject({ learner: { name: 'Ada' }, assignment: { title: 'Week 3' } })

  await walker.open('teach/gradebook/')
  await walker.see('[data-ready]')
  await walker.paste('#gradebook-link', link)
  await walker.give('[data-what=files]', [
    { name: 'ada.json', text: handedIn },
    {
      name: 'one.json',
      text: JSON.stringify({ ...submissionOf(1), assignment: JSON.parse(handedIn).assignment }),
    },
  ])
  await walker.see('main', 'Files judged: 2.')
  const [, ...rows] = parseCsv(await walker.saved('button', 'All as CSV'))
  expect(rows.map(row => row.join(' ')).sort()).toEqual([
    expect.stringContaining('Ada'),
    expect.stringContaining('Learner 1'),
  ])
}
