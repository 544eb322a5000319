import { useRef, useState } from 'preact/hooks'
import type { Assignment } from '#classroom/assignment.ts'
import { saveFile } from '#classroom/browser/save.ts'
import { assignmentId } from '#classroom/link.ts'
import { fileWords } from '#classroom/submission.ts'
import { bring } from '#drawing/bring.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { Fold } from '#screens/gradebook/fold.tsx'
import type { Course } from './course.ts'

interface Props {
  t: TeachTexts['teach']
  locale: string
  course: Course
  assignment: Assignment
  /** The whole address of the assignment. */
  link: string
  onSent(): void
}

type Kind = 'scorm12' | 'scorm2004' | 'cartridge'

/** The assignment as a file for a learning platform, made in the page. */
export function Packages({ t, locale, course, assignment, link, onSent }: Props) {
  const lost = useRef<HTMLDivElement>(null)
  const [busy, setBusy] = useState(false)
  async function save(kind: Kind) {
    if (busy) return
    setBusy(true)
    const { packageOf } = await bring(lost.current!, () => import('./make-package.ts'))
    const { title } = assignment
    const bytes = packageOf(kind, {
      ...{ t, locale, course, assignment, link },
      id: assignmentId(assignment),
    })
    const ending = kind === 'cartridge' ? 'imscc' : 'zip'
    saveFile(`${fileWords(title) || 'assignment'}--${kind}.${ending}`, bytes, 'application/zip')
    setBusy(false)
    onSent()
  }
  const button = (kind: Kind) => (
    <button key={kind} type="button" aria-disabled={busy} onClick={() => void save(kind)}>
      {t.packages[kind]}
    </button>
  )
  return (
    <Fold title={t.packages.title}>
      <p>{t.packages.lead}</p>
      <p class="class-buttons">{(['scorm12', 'scorm2004', 'cartridge'] as const).map(button)}</p>
      <p class="class-soft">{t.packages.hint}</p>
      <div ref={lost} />
    </Fold>
  )
}
