import { type IDBPDatabase, unwrap, wrap } from 'idb'

/**
 * The transactions of a page that have not ended. They are ended when the page is left: WebKit keeps such a page for
 * the way back and never goes on with them, and no page gets at the database any more until the browser is closed.
 */
export class UnderWay {
  readonly #transactions = new Set<IDBTransaction>()

  add(transaction: IDBTransaction): void {
    this.#transactions.add(transaction)
    for (const end of ['complete', 'abort'])
      transaction.addEventListener(end, () => this.#transactions.delete(transaction))
    // Whoever works with it hears of its end by what it asked for.
    wrap(transaction).done.catch(() => {})
  }

  /** Takes note of every transaction of a database from now on. */
  follow(db: IDBPDatabase): void {
    const own = unwrap(db)
    const begin = own.transaction.bind(own)
    own.transaction = (...words) => {
      const transaction = begin(...words)
      this.add(transaction)
      return transaction
    }
  }

  /** Ends them all as if they had never begun. */
  abort(): void {
    for (const transaction of this.#transactions) {
      try {
        transaction.abort()
      } catch {
        // It was just about to end by itself.
      }
    }
  }
}
