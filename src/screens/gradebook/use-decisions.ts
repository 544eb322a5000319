import { useState } from 'preact/hooks'
import { readNote, writeNote } from '#classroom/browser/notes.ts'
import { POLICIES, type Policy } from '#classroom/choose.ts'
import { GRADEBOOK_TYPE, GRADEBOOK_VERSION, type GradebookFile } from '#classroom/gradebook-file.ts'
import { readLink } from '#classroom/link.ts'
import { AS_JUDGED, type Marking, readMarking } from '#classroom/marking.ts'
import { type Ruling, type Rulings, readRulings } from '#classroom/ruling.ts'

/** What a teacher decides on the gradebook's page; verdicts are not among it. */
export interface Decisions {
  link: string
  policy: Policy
  marking: Marking
  roster: string
  rulings: Rulings
}

const NOTHING: Decisions = { link: '', policy: 'on-time', marking: AS_JUDGED, roster: '', rulings: {} }

/** The decisions, kept in this browser as they are made: a tab may be gone before anything is pressed. */
export function useDecisions() {
  const [decided, setDecided] = useState(NOTHING)
  function decide(part: Partial<Decisions>) {
    setDecided(before => ({ ...before, ...part }))
    for (const [name, value] of Object.entries(part)) writeNote(`gradebook-${name as keyof Decisions}`, value)
  }
  return {
    decided,
    decide,
    /** Takes up what was kept; a link in the address is of the list of assignments on `/teach/`. */
    load() {
      const wanted = readNote<Policy>('gradebook-policy')
      setDecided({
        link: readNote<string>('gradebook-link') ?? '',
        policy: POLICIES.find(name => name === wanted) ?? 'on-time',
        marking: readMarking(readNote('gradebook-marking')),
        roster: readNote<string>('gradebook-roster') ?? '',
        rulings: readRulings(readNote('gradebook-rulings')),
      })
      if (readLink(location.hash).kind === 'assignment') decide({ link: location.hash })
    },
    /** Of another page that has erased everything. */
    forget: () => setDecided(NOTHING),
    rule(key: string, ruling: Ruling | undefined) {
      const { [key]: _, ...others } = decided.rulings
      decide({ rulings: ruling ? { ...others, [key]: ruling } : others })
    },
    /** For a colleague. */
    file: (): GradebookFile => ({ type: GRADEBOOK_TYPE, version: GRADEBOOK_VERSION, ...decided }),
  }
}
