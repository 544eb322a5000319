import { actrows, backrows, errrows, fwdrows, outerrows, pairs, targetrows, zrows } from './batches.ts'
import { back, biasunit, fwd, grad, outerp, step, zsum } from './forms.ts'
import type { Macro } from './macro.ts'
import { outact, outdelta, outgap, outtarget, outz } from './outputs.ts'
import { act, bias, err, inp, out, outerr, outerrsq, target, w, z } from './quantities.ts'
import { avg, g, gp, had, ix, layer, loss, lossof, lr, sqloss, sqlossof, sumunits, units } from './scalars.ts'

/** Every semantic macro by its name in lessons, without the backslash. */
export const macros: Record<string, Macro> = {
  w,
  bias,
  z,
  act,
  err,
  inp,
  out,
  target,
  outerr,
  outerrsq,
  outz,
  outact,
  outtarget,
  outdelta,
  outgap,
  loss,
  lossof,
  sqloss,
  sqlossof,
  avg,
  zsum,
  biasunit,
  units,
  lr,
  g,
  gp,
  had,
  fwd,
  back,
  outerp,
  grad,
  step,
  ix,
  layer,
  sumunits,
  zrows,
  actrows,
  errrows,
  targetrows,
  pairs,
  fwdrows,
  backrows,
  outerrows,
}

/** Commands of ours that are no quantities: `expand.ts` handles them itself. */
export const ownCommands = ['bynotation', 'asis', 'forward', 'backward', 'val', 'valp']
