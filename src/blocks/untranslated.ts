/**
 * The attribute that keeps a browser's translator away, for components: as `false` it would be left out of the page
 * that the build makes.
 */
export const untranslated = { translate: 'no' as unknown as boolean }
