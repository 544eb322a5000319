import { parseArgs } from 'node:util'
import { format } from '#i18n/format.ts'
import { configuration, type Host, headersOf, hosts } from '#integrations/policy/headers.ts'
import { texts as all, words } from './language.ts'

// npm run -s headers -- --for nginx: the built site's security headers, as a host's configuration.
const texts = all.commandLine.headers

try {
  const { values } = parseArgs({
    args: words,
    options: {
      for: { type: 'string' },
      folder: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      frames: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean' },
    },
  })
  if (values.help) console.log(texts.usage)
  else {
    if (!hosts.includes(values.for as Host))
      throw new Error(
        format(texts.unknownHost, { host: values.for ?? texts.nothing, hosts: hosts.join(', ') }),
      )
    const strange = values.frames.find(origin => new URL(origin).origin !== origin)
    if (strange !== undefined) throw new Error(format(texts.badOrigin, { origin: strange }))
    const base = `/${values.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
    process.stdout.write(configuration(values.for as Host, headersOf(values.folder, values.frames), base))
  }
} catch (error) {
  console.error(format(texts.problem, { reason: (error as Error).message }))
  process.exitCode = 2
}
