import { encode, messageLimits } from './border.ts'
import type { Settings } from './harness.ts'
import type { RunRequest } from './runner.ts'

/** The name under which a program's lines appear in stacks. */
export const programName = 'cell.ts'

/**
 * The whole text that a sandbox runs. The harness and the opening of the learner's function share the first line, so
 * the learner's line n is line n + 1. The harness has prepared the realm before the learner's function is even
 * evaluated.
 *
 * @param harness the expression made by `bundleSandbox`
 * @param code the learner's program as `compile` made it
 * @param request what to allow and what to call
 */
export function assemble(
  harness: string,
  code: string,
  request: Pick<RunRequest, 'allows' | 'calls'>,
): string {
  const settings: Settings = {}
  if (request.allows) settings.allows = request.allows
  if (request.calls) {
    settings.entry = request.calls.entry
    settings.args = request.calls.batch.map(args => encode(args, undefined, messageLimits))
  }
  const text = JSON.stringify(encode(settings, undefined, messageLimits))
  return `'use strict';${harness}(${text},async function(require,exports){\n${code}\n});\n//# sourceURL=${programName}\n`
}
