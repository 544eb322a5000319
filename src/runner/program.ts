import { encode, messageLimits } from './border.ts'
import type { Settings } from './harness.ts'
import type { RunRequest } from './runner.ts'

/** The name under which a program's lines appear in stacks. */
export const programName = 'cell.ts'

/**
 * The whole text that a browser's sandbox runs. The harness and the opening of the learner's function share the first
 * line, so the learner's line n is line n + 1. The harness has prepared the realm before the learner's function is
 * even evaluated.
 *
 * @param harness the expression made by `bundleSandbox`
 * @param code the learner's program as `compile` made it
 * @param request what to allow and what to call
 */
export function assemble(harness: string, code: string, request: Asked): string {
  return `'use strict';${harness}(${JSON.stringify(settingsOf(request))},${functionOf(code)});\n//# sourceURL=${programName}\n`
}

/** The learner's program alone, for a realm that the harness has prepared: an expression whose value is its function. */
export function assembleAlone(code: string): string {
  return `'use strict';(${functionOf(code)})`
}

type Asked = Pick<RunRequest, 'allows' | 'calls'>

/** What the harness is told of a run. */
export function settingsOf(request: Asked): string {
  const settings: Settings = {}
  if (request.allows) settings.allows = request.allows
  if (request.calls) {
    settings.entry = request.calls.entry
    settings.args = request.calls.batch.map(args => encode(args, undefined, messageLimits))
  }
  return encode(settings, undefined, messageLimits)
}

/** The function of a program; its body begins on a line of its own, and `'use strict'` makes it strict. */
export function functionOf(code: string): string {
  return `async function(require,exports){\n'use strict';${code}\n}`
}
