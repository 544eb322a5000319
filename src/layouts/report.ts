import { format } from '#i18n/format.ts'

/**
 * The address under which a reader reports an error on a page, filled in; nothing is sent by itself.
 *
 * @param template what the site's owner has set, e.g. `https://github.com/me/course/issues/new?title={title}&body={address}`
 *   or `mailto:me@uni.example?subject={title}&body={address}`; undefined or empty where there is nowhere to report to
 * @throws where it is no address of a page or a mailbox
 */
export function reportAddress(
  template: string | undefined,
  { title, address }: { title: string; address: string },
): string | undefined {
  if (!template) return undefined
  if (!/^(https:\/\/|mailto:)\S+$/.test(template))
    throw new Error(
      `REPORT_ADDRESS: expected an address that begins with https:// or mailto:, got “${template}”.`,
    )
  return format(template, { title: encodeURIComponent(title), address: encodeURIComponent(address) })
}
