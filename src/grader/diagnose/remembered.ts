import type { Case } from '../cases.ts'

/**
 * A function of an owner and a case that works out each value once, for as long as both exist. Most cases are the
 * same for every submission, so what is known about them need not be found again at every Check.
 *
 * @param find its value must not be changed by whoever gets it
 */
export function remembered<Owner extends object, Value>(
  find: (owner: Owner, asked: Case) => Value,
): (owner: Owner, asked: Case) => Value {
  const owners = new WeakMap<Owner, WeakMap<Case, Value>>()
  return (owner, asked) => {
    const values = owners.get(owner) ?? new WeakMap<Case, Value>()
    owners.set(owner, values)
    if (!values.has(asked)) values.set(asked, find(owner, asked))
    return values.get(asked)!
  }
}

/** A function of a whole number that works out each value once, when it is first asked for. */
export function lazily<Value>(find: (n: number) => Value): (n: number) => Value {
  const values = new Map<number, Value>()
  return n => {
    if (!values.has(n)) values.set(n, find(n))
    return values.get(n)!
  }
}

/** A value that is worked out when it is first asked for. */
export function once<Value>(find: () => Value): () => Value {
  const value = lazily(find)
  return () => value(0)
}
