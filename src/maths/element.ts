import type { Formula } from './formula.ts'
import { notations } from './notation.ts'

/**
 * A formula as an element of a page: what is shown, and what other notations show in templates, which take no part
 * in the page, neither for the eyes nor for assistive technology.
 *
 * The templates travel with the page: for 60 formulas in four notations they cost 9 kB compressed, and switching
 * then needs no request that could fail offline. Nearby templates compress well because they are alike.
 */
export function formulaElement(formula: Formula, display: boolean): string {
  const { attributes, html } = formulaParts(formula, display)
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
  return `<maths-formula${written.join('')}>${html}</maths-formula>`
}

/** The same in parts, for a syntax tree. */
export function formulaParts(
  formula: Formula,
  display: boolean,
): { attributes: Record<string, string>; html: string } {
  const attributes: Record<string, string> = { class: display ? 'maths display' : 'maths' }
  if (formula.extended.length > 0) attributes['data-extended'] = formula.extended.join(' ')
  const templates = new Map<string, string[]>()
  for (const notation of notations) {
    const html = formula.others[notation]
    if (html !== undefined) templates.set(html, [...(templates.get(html) ?? []), notation])
  }
  const others = [...templates].map(
    ([html, names]) => `<template data-notation="${names.join(' ')}">${html}</template>`,
  )
  return { attributes, html: formula.html + others.join('') }
}
