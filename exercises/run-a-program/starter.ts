/**
 * The value of a program in postfix notation, and its slopes.
 *
 * @param tokens names, numbers such as '0.5', and the operations
 *   + - * / tanh exp; a name or number goes onto the pile, an
 *   operation takes its operands from the top and puts its result
 *   there
 * @param names all names, used or not
 * @param values of the names, in the same order
 * @returns the result, and its derivative for each name
 */
export function runAProgram(
  tokens: string[],
  names: string[],
  values: number[],
): { value: number; gradient: number[] } {
  // TODO 1: run the program.
  // TODO 2: walk back.
  throw new Error('runAProgram is not written yet')
}
