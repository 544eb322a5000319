/**
 * Address of the formulas' style sheet under the site's base, as a layout writes it; a build adds a hash to it.
 * Apart from what makes the sheet, so that a page does not load a typesetter.
 */
export const mathsStyleSheet = 'maths/maths.css'
