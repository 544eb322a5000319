/** A value that travels between a test and a page. */
export type Plain = string | number | boolean | null | undefined | Plain[] | { [name: string]: Plain }

/** What the walks need of a browser. Each engine is driven in its own way, and a walk knows of none. */
export interface Driver {
  /** Goes to an address and waits for its `load`. */
  goto(address: string): Promise<void>
  /** Calls a function in the page, with plain values, and waits for what it returns or resolves to. */
  call<T, A extends Plain[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
  /** Presses and releases the pointer at a place of the window, in CSS pixels. */
  press(x: number, y: number): Promise<void>
  /** Presses keys one after another: a letter, or keys by their names held together, e.g. `Control+a`. */
  keys(...strokes: string[]): Promise<void>
  /** Errors that pages and their console told, where the engine tells a driver. */
  complaints?: string[]
  /** What the window shows now, as a PNG in base64. */
  picture(): Promise<string>
  close(): Promise<void>
}

/** A call as source text: its value is JSON, so every protocol carries it in the same way. */
export const callAsText = (fn: unknown, args: unknown[]) =>
  `async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)}))`
