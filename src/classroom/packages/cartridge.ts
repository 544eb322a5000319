import { xmlText } from './xml.ts'

export interface WebLink {
  title: string
  /** The whole address. */
  url: string
}

/**
 * The files of a Common Cartridge 1.1: links to an assignment, its lessons and its exercises, for a platform's course.
 *
 * @param id of the assignment
 * @param lang the language of the titles
 */
export function cartridge(
  id: string,
  title: string,
  links: readonly WebLink[],
  lang: string,
): Record<string, string> {
  const items = links
    .map(
      ({ title }, n) =>
        `<item identifier="i${n}" identifierref="r${n}"><title>${xmlText(title)}</title></item>`,
    )
    .join('\n')
  const resources = links
    .map(
      (_, n) => `<resource identifier="r${n}" type="imswl_xmlv1p1"><file href="links/${n}.xml"/></resource>`,
    )
    .join('\n')
  const name = xmlText(title)
  return {
    'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="backprop-${id}"
  xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>
<lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language="${xmlText(lang)}">${name}</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>
<organizations><organization identifier="course" structure="rooted-hierarchy"><item identifier="root"><item identifier="topic"><title>${name}</title>
${items}
</item></item></organization></organizations>
<resources>
${resources}
</resources>
</manifest>
`,
    ...Object.fromEntries(links.map((link, n) => [`links/${n}.xml`, webLink(link)])),
  }
}

function webLink({ title, url }: WebLink): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"><title>${xmlText(title)}</title><url href="${xmlText(url)}" target="_blank"/></webLink>
`
}
