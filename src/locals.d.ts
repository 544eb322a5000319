declare namespace App {
  /** What the parts of one page know of each other while it is built. */
  interface Locals {
    /** The sections of texts that the page holds already; see `i18n/PageTexts.astro`. */
    told?: Set<string>
  }
}
