import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RESULTS_TYPE, RESULTS_VERSION, type ResultsHead, sameHead } from '#classroom/results.ts'
import { languageFor, withoutLanguage } from '#cli/language.ts'
import { wordsOf } from '#exercise/read-translation.ts'
import { withWords } from '#exercise/translation.ts'
import { en } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import { allLanguages, directionOf, writtenIn } from '#i18n/locales.ts'
import { pseudoLanguage, pseudoText, pseudoTexts } from '#i18n/pseudo.ts'
import { textsOf } from '#i18n/texts.ts'
import { translated } from '#i18n/translated.ts'
import { loadExercise } from '#integrations/exercises/load.ts'

test('nothing outside src/i18n names a language, and no values are imported from the English texts', () => {
  const found = globSync(['src/**/*.{ts,tsx,astro}', 'astro.config.mjs'], {
    exclude: ['src/i18n/**'],
  }).flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, n) => {
        // Types of the English texts are the types of all.
        if (/^import type\b/.test(line)) return []
        const named = /(['"`])en(-[A-Z]{2})?\1|['"`/]en\/|#i18n\/en\b/.exec(
          line.replace(/^\s*(\/\/|\*|\/\*\*).*/, ''),
        )
        return named ? [`${file}:${n + 1}: ${named[0]}`] : []
      }),
  )
  expect(found).toEqual([])
})

test('a language whose code does not bring its digits would be written with others', () => {
  for (const { code, digits } of [...allLanguages(), pseudoLanguage])
    expect([code, new Intl.NumberFormat(code).resolvedOptions().numberingSystem]).toEqual([code, digits])
})

test('a language is its folder: plain Node finds its name, its direction and the texts that it has', () => {
  const root = mkdtempSync(join(tmpdir(), 'language-'))
  cpSync('src/i18n', join(root, 'src/i18n'), { recursive: true })
  cpSync('package.json', join(root, 'package.json'))
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  mkdirSync(join(root, 'src/i18n/cy'))
  writeFileSync(
    join(root, 'src/i18n/cy/language.ts'),
    `export const language = { code: 'cy', name: 'Cymraeg', direction: 'ltr', script: 'Latn', digits: 'latn' }`,
  )
  writeFileSync(join(root, 'src/i18n/cy/site.ts'), `export const site = { nav: { exercises: 'Ymarferion' } }`)
  writeFileSync(
    join(root, 'ask.ts'),
    `import { allLanguages } from '#i18n/locales.ts'
     import { textsOf } from '#i18n/texts.ts'
     const { site } = textsOf('cy')
     console.log(JSON.stringify([allLanguages().map(l => l.name), site.nav.exercises, site.nav.glossary]))`,
  )
  const said = execFileSync(process.execPath, ['ask.ts'], { cwd: root, encoding: 'utf8' })
  expect(JSON.parse(said)).toEqual([['English', 'Cymraeg'], 'Ymarferion', 'Glossary'])
})

test('a language has its own texts, and text by text the English ones where it has none', () => {
  const texts = translated({ a: { b: 'one', c: 'two' }, list: ['x'] }, { a: { b: 'un' } }, 'fr')
  expect(texts).toEqual({ a: { b: 'un', c: 'two' }, list: ['x'] })
})

test('a form that only the language has is kept', () => {
  expect(translated({ one: '{n} point', other: '{n} points' }, { few: '{n} body' }, 'cs')).toEqual({
    one: '{n} point',
    other: '{n} points',
    few: '{n|cs} body',
  })
})

test('numbers are written as the language of the text writes them, names and code as they are', () => {
  expect(format('{n|fa} از {total|fa}', { n: 3, total: 12.5 })).toBe('۳ از ۱۲٫۵')
  expect(format('{n|id} poin', { n: 1.5 })).toBe('1,5 poin')
  expect(format('{n} points in {name|fa}', { n: 1234.5, name: 'W1[0]' })).toBe('1234.5 points in W1[0]')
})

test('a part in another language than its page says which, and which way it runs', () => {
  expect(writtenIn('en', 'fa')).toEqual({ lang: 'en', dir: 'ltr' })
  expect(writtenIn('fa', 'fa')).toBeUndefined()
  expect(directionOf('en')).toBe('ltr')
})

test('the pseudo-language leaves placeholders and code as they are, and is in no usual build', () => {
  expect(pseudoText('{n} of 2 points in `W1[0]`')).toBe('«{n} óf ۲ póíñtš íñ `W1[0]`»')
  const pseudo = translated(en, pseudoTexts(en), pseudoLanguage.code)
  expect(format(pseudo.site.course.size.other, { parts: 3, minutes: 60 })).toBe('«۳ pártš, ۶۰ míñ»')
  expect(allLanguages().map(({ code }) => code)).not.toContain(pseudoLanguage.code)
  expect(textsOf('en')).toEqual(expect.objectContaining({ site: en.site }))
})

test('a command speaks the language that is asked for, else the terminal’s, else English', () => {
  const codes = ['en', 'fa', 'pt-BR']
  expect(languageFor('FA', {}, codes)).toBe('fa')
  expect(languageFor('xx', {}, codes)).toBeUndefined()
  expect(languageFor(undefined, { LANG: 'fa_IR.UTF-8' }, codes)).toBe('fa')
  expect(languageFor(undefined, { LANG: 'fa_IR.UTF-8', LC_ALL: 'pt_BR.UTF-8' }, codes)).toBe('pt-BR')
  for (const LANG of ['C.UTF-8', 'POSIX', '', 'de_DE', undefined])
    expect(languageFor(undefined, { LANG }, codes)).toBe('en')
  expect(withoutLanguage(['a', '--language', 'fa', 'b'])).toEqual({ words: ['a', 'b'], wanted: 'fa' })
  expect(withoutLanguage(['--language=fa'])).toEqual({ words: [], wanted: 'fa' })
})

const translation = `---
title: Gradien W2
checks:
  gradient: Setiap entri adalah turunan E
---
Hitung gradien.
`

test('a translation names an exercise, its checks and its cases, and asks the same', async () => {
  const { definition } = await loadExercise('gradient-w2')
  const named = withWords(definition, wordsOf(translation))
  expect(named.title).toBe('Gradien W2')
  expect(named.checks[0]).toEqual({ ...definition.checks[0], title: 'Setiap entri adalah turunan E' })
  expect({ ...named, title: definition.title, checks: definition.checks }).toEqual(definition)
  expect(wordsOf('Plain words.')).toEqual({})
})

test('an exercise is loaded in a language as far as it has it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'exercises-'))
  cpSync('exercises/gradient-w2', join(root, 'gradient-w2'), { recursive: true })
  writeFileSync(join(root, 'gradient-w2/instructions.id.mdx'), translation)
  writeFileSync(join(root, 'gradient-w2/mistakes.id.md'), '## no-derivative\n\nKemiringan sigmoid hilang.\n')
  const [source, own, other] = await Promise.all(
    ['en', 'id', 'fa'].map(code => loadExercise('gradient-w2', code, root)),
  )
  expect(own.definition.title).toBe('Gradien W2')
  expect(own.texts['no-derivative']).toEqual({ text: 'Kemiringan sigmoid hilang.' })
  expect(other.definition.title).toBe(source.definition.title)
  expect(other.texts).toEqual(source.texts)
})

test('results of commands in two languages can be put together; those of other exercises cannot', () => {
  const head = (title: string, contentVersion = '1'): ResultsHead => ({
    type: RESULTS_TYPE,
    version: RESULTS_VERSION,
    columns: [{ id: 'gradient-w2', title, points: 2, contentVersion }],
  })
  expect(sameHead(head('The gradient of W2'), head('Gradien W2'))).toBe(true)
  expect(sameHead(head('The gradient of W2'), head('The gradient of W2', '2'))).toBe(false)
})
