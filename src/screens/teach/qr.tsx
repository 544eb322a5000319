import { useEffect, useRef, useState } from 'preact/hooks'
import { saveFile } from '#classroom/browser/save.ts'
import { bring } from '#drawing/bring.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'

type Drawing = { size: number; path: string }
type Code = Drawing | 'too-long' | undefined

/** White around the code, in modules: readers need it. */
const QUIET = 4

/** The link as a QR code, drawn in the page: black on white in every theme, since not every reader takes the reverse. */
export function QrCode({ link, t }: { link: string; t: TeachTexts['teach'] }) {
  const [code, setCode] = useState<Code>()
  const lost = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let current = true
    void bring(lost.current!, () => drawn(link)).then(made => current && setCode(made))
    return () => {
      current = false
    }
  }, [link])
  return (
    <>
      <div ref={lost} />
      {code === 'too-long' ? <p class="class-soft">{t.qrTooLong}</p> : code && <Drawn code={code} t={t} />}
    </>
  )
}

function Drawn({ code, t }: { code: Drawing; t: TeachTexts['teach'] }) {
  const { size, path } = code
  const box = `0 0 ${size} ${size}`
  const save = () =>
    saveFile(
      'assignment-qr.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`,
      'image/svg+xml',
    )
  return (
    <div class="qr">
      <svg viewBox={box} role="img" aria-label={t.qr} shape-rendering="crispEdges">
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={path} />
      </svg>
      <button type="button" onClick={save}>
        {t.saveQr}
      </button>
    </div>
  )
}

async function drawn(link: string): Promise<Code> {
  const { default: qrcode } = await import('qrcode-generator')
  // The largest code holds 2,953 bytes at the lowest level of correction; beyond some 1,200 a phone cannot read it.
  if (link.length > 1_200) return 'too-long'
  const code = qrcode(0, link.length > 600 ? 'L' : 'M')
  code.addData(link)
  code.make()
  const count = code.getModuleCount()
  let path = ''
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`
  }
  return { size: count + 2 * QUIET, path }
}
