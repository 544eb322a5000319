import type { MathsTexts } from '#i18n/en/maths.ts'
import { escapeHtml } from './escape.ts'
import { notations } from './notation.ts'

/**
 * The markup of the switch between notations. Without a script it is not shown (`needs-js`), and the course's
 * notation is read.
 *
 * @param id tells several switches of a page apart
 */
export function notationSwitch(texts: MathsTexts['notation'], id = 'notation'): string {
  const options = notations.map(notation => {
    const name = escapeHtml(texts[notation])
    const checked = notation === 'course' ? ' checked' : ''
    return (
      `<label title="${name}"><input type="radio" name="${id}" value="${notation}" data-name="${name}" aria-label="${name}"${checked}>` +
      `<span>${escapeHtml(texts.short[notation])}</span></label>`
    )
  })
  const keeps = Object.entries(texts.keeps).map(
    ([notation, text]) => `<p class="notation-keeps" data-of="${notation}">${escapeHtml(text)}</p>`,
  )
  return (
    `<notation-switch class="needs-js"><fieldset><legend>${escapeHtml(texts.legend)}</legend>` +
    `<div class="notation-options">${options.join('')}</div></fieldset>` +
    `${keeps.join('')}<p class="notation-extended">${escapeHtml(texts.extended)}</p>` +
    `<p class="visually-hidden" role="status" data-changed="${escapeHtml(texts.changed)}"></p></notation-switch>`
  )
}
