import { xmlText } from './xml.ts'

/** What a package is made of. */
export interface Packaged {
  title: string
  /** Of the assignment; it is the package's name for platforms. */
  id: string
  /** The whole address of the assignment. */
  link: string
  /** Percent. */
  passMark?: number
  /** The language of the page. */
  lang: string
  words: { noScript: string; open: string; alone: string }
}

export type ScormVersion = '1.2' | '2004'

/**
 * The files of a SCORM package: a page that shows the assignment in a frame and reports to the platform.
 *
 * @param runtime the text of `scorm-runtime.js`
 */
export function scormPackage(
  version: ScormVersion,
  packaged: Packaged,
  runtime: string,
): Record<string, string> {
  return {
    'imsmanifest.xml': (version === '1.2' ? manifest12 : manifest2004)(packaged),
    'index.html': pageOf(version, packaged),
    'scorm.js': runtime,
  }
}

function pageOf(version: ScormVersion, { title, link, lang, words }: Packaged): string {
  return `<!doctype html>
<html lang="${xmlText(lang)}" data-scorm="${version}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<style>
html, body { margin: 0; height: 100%; }
body { display: flex; flex-direction: column; }
p { margin: 0; padding: 0.7rem 1rem; font: 1rem/1.5 sans-serif; }
iframe { flex: 1; border: 0; inline-size: 100%; }
</style>
</head>
<body>
<noscript><p>${xmlText(words.noScript)} <a href="${xmlText(link)}">${xmlText(words.open)}</a></p></noscript>
<p id="alone" hidden>${xmlText(words.alone)}</p>
<iframe id="course" title="${xmlText(title)}" src="${xmlText(link)}" allow="clipboard-write; fullscreen"></iframe>
<script src="scorm.js"></script>
</body>
</html>
`
}

const RESOURCE = '<file href="index.html"/><file href="scorm.js"/>'

function manifest12({ title, id, passMark = 100 }: Packaged): string {
  const name = xmlText(title)
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="backprop-${id}" version="1"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="course"><organization identifier="course"><title>${name}</title>
<item identifier="work" identifierref="page" isvisible="true"><title>${name}</title><adlcp:masteryscore>${passMark}</adlcp:masteryscore></item>
</organization></organizations>
<resources><resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">${RESOURCE}</resource></resources>
</manifest>
`
}

function manifest2004({ title, id, passMark = 100 }: Packaged): string {
  const name = xmlText(title)
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="backprop-${id}" version="1"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="course"><organization identifier="course"><title>${name}</title>
<item identifier="work" identifierref="page"><title>${name}</title>
<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="passed" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>${passMark / 100}</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing></item>
<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
</organization></organizations>
<resources><resource identifier="page" type="webcontent" adlcp:scormType="sco" href="index.html">${RESOURCE}</resource></resources>
</manifest>
`
}
