import { back, biasunit, fwd, grad, outerp, step, zsum } from './forms.ts'
import type { Macro } from './macro.ts'
import { act, bias, err, inp, out, target, w, z } from './quantities.ts'
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
}

/** Commands of ours that are no quantities: `expand.ts` handles them itself. */
export const ownCommands = ['bynotation', 'asis', 'forward', 'backward', 'val', 'valp']
