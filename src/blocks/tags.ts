import '#styles/blocks.css'
import Figure from '#figures/Figure.astro'
import Ask from './Ask.astro'
import Cell from './cell/Cell.astro'
import Choice from './Choice.astro'
import ChoiceOption from './ChoiceOption.astro'
import Explain from './Explain.astro'
import Note from './Note.astro'
import Only from './Only.astro'
import Reveal from './Reveal.astro'
import SelfCheck from './SelfCheck.astro'
import SelfQuestion from './SelfQuestion.astro'
import Slip from './Slip.astro'
import Takeaways from './Takeaways.astro'
import Term from './Term.astro'
import Val from './Val.astro'

/** Parts of tags: the build writes them, authors do not. */
const parts = { Cell, ChoiceOption, SelfQuestion, Slip }

/** The component of each tag in `spec.ts`, and of the parts that the build makes of what authors write. */
export const tags = {
  ...parts,
  Note,
  Takeaways,
  SelfCheck,
  Reveal,
  Term,
  Val,
  Only,
  Figure,
  Choice,
  Ask,
  Explain,
}
