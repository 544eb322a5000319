import { defaultLocale } from '#i18n/locale.ts'

/**
 * The moment that a clock on a wall in some zone shows.
 *
 * @param local as a form gives it, `2026-11-20T23:59`
 * @param zone e.g. `Europe/Berlin`
 * @returns ms; of an hour that a clock shows twice the first, of one that it skips the moment that would follow;
 *   undefined when `local` is no such text
 */
export function momentIn(local: string, zone: string): number | undefined {
  const wanted = Date.parse(`${local.slice(0, 16)}:00Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local) || Number.isNaN(wanted)) return undefined
  const day = 86_400_000
  // The offsets of the day before and the day after are all that can hold.
  const offsets = [offsetAt(wanted - day, zone), offsetAt(wanted + day, zone)]
  const fits = offsets.map(offset => wanted - offset).filter(at => at + offsetAt(at, zone) === wanted)
  return fits.length > 0 ? Math.min(...fits) : wanted - offsets[0]!
}

/** What a clock in that zone shows at a moment, as a form takes it: `2026-11-20T23:59`. */
export function clockIn(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16)
}

/** How far a zone's clocks are ahead of UTC at a moment, in ms. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat(defaultLocale, {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find(p => p.type === type)!.value)
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(at / 1000) * 1000
}
