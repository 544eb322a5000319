import { format } from '#i18n/format.ts'
import { textsOf } from '../texts.ts'
import { Curve } from './Curve.tsx'
import type { Shown } from './lab.ts'
import { Plane } from './Plane.tsx'
import { curveLabel, planeLabel, sentencesOf } from './said.ts'
import { Table } from './Table.tsx'
import type { Texts } from './texts/en.ts'

/** The end of a run, for a page without a script, where nothing can be trained. */
export default function Trained({ locale, shown }: { locale: string; shown: Shown }) {
  const t = textsOf('trainer', locale) as Texts
  return (
    <figure class="fig fig-trainer fig-trainer-trained">
      <div class="fig-trainer-top">
        <Plane shown={shown} label={planeLabel(t, shown)} />
        <div class="fig-trainer-side">
          <Curve t={t} shown={shown} log={false} label={curveLabel(t, shown)} />
          <div class="fig-trainer-say">
            {sentencesOf(t, shown).map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
      </div>
      <details class="fig-numbers">
        <summary>{t.table.losses}</summary>
        <div class="fig-scroll">
          <Table t={t} shown={shown} />
        </div>
      </details>
      <figcaption>{format(t.trainedCaption, { epoch: shown.epoch })}</figcaption>
    </figure>
  )
}
