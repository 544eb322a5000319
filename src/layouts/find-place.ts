/**
 * A place of a lesson that is asked for on the lesson's first page and is on another of its pages: goes there. So an
 * address from before the lesson was cut into sittings still arrives.
 */
function findPlace() {
  const list = document.getElementById('moved-places')?.textContent
  const anchor = decodeURIComponent(location.hash.slice(1))
  if (!list || anchor === '' || document.getElementById(anchor)) return
  const places: Record<string, string> = JSON.parse(list)
  if (Object.hasOwn(places, anchor)) location.replace(`${places[anchor]}#${encodeURIComponent(anchor)}`)
}

findPlace()
addEventListener('hashchange', findPlace)
