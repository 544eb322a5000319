/**
 * Puts a text on the clipboard, also one that is still being made. To be called within the press itself: Safari lets
 * a page copy at no other time, and waits for what it was promised then.
 *
 * @throws when the browser refuses, or the text does not come
 */
export async function copyText(text: string | Promise<string>): Promise<void> {
  if (!('ClipboardItem' in globalThis)) return navigator.clipboard.writeText(await text)
  const blob = Promise.resolve(text).then(made => new Blob([made], { type: 'text/plain' }))
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}
