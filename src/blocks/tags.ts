import '#styles/blocks.css'
import Figure from '#figures/Figure.astro'
import Ask from './Ask.astro'
import Beside from './Beside.astro'
import Choice from './Choice.astro'
import ChoiceOption from './ChoiceOption.astro'
import Cell from './cell/Cell.astro'
import Edge from './Edge.astro'
import EdgeNote from './EdgeNote.astro'
import Explain from './Explain.astro'
import NotationTable from './NotationTable.astro'
import Note from './Note.astro'
import Only from './Only.astro'
import Order from './Order.astro'
import OrderItem from './OrderItem.astro'
import Reveal from './Reveal.astro'
import SelfCheck from './SelfCheck.astro'
import SelfQuestion from './SelfQuestion.astro'
import Slip from './Slip.astro'
import Step from './Step.astro'
import Steps from './Steps.astro'
import Takeaways from './Takeaways.astro'
import Term from './Term.astro'
import Val from './Val.astro'

/** Parts of tags: the build writes them, authors do not. */
const parts = { Cell, ChoiceOption, EdgeNote, OrderItem, SelfQuestion, Slip, Step }

/** The component of each tag in `spec.ts`, and of the parts that the build makes of what authors write. */
export const tags = {
  ...parts,
  Note,
  Takeaways,
  SelfCheck,
  Beside,
  NotationTable,
  Reveal,
  Term,
  Val,
  Only,
  Figure,
  Choice,
  Ask,
  Steps,
  Order,
  Edge,
  Explain,
}
