/** Nobody works more than this by hand; beyond it every number would take long to explain. */
export const MAX_WEIGHTS = 1000
export const MAX_EXAMPLES = 100
/** Of weights times inputs. */
export const MAX_PRODUCT = 5000
/** Of a description. */
export const MAX_CHARACTERS = 500_000
