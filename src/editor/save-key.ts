/** Ctrl+S and ⌘+S: what is typed is kept anyway, so it is written at once, and no dialog of the browser comes up. */
export function saveKey(event: KeyboardEvent, save: () => void): void {
  if (event.code !== 'KeyS' || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return
  event.preventDefault()
  save()
}
