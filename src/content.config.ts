import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defaultLocale } from '#i18n/locales.ts'

/**
 * What a lesson is, whatever its sittings: `lesson.yaml` of the source. Those of translations give words alone; see
 * `src/layouts/lesson-words.ts`.
 */
const lessons = defineCollection({
  loader: glob({
    base: './content',
    pattern: `${defaultLocale}/lessons/*/lesson.yaml`,
    generateId: withoutEnding,
  }),
  schema: z
    .object({
      title: z.string(),
      /** Place in the course; 0 is the primer. */
      order: z.number().int().min(0),
      level: z.enum(['beginner', 'intermediate', 'advanced']),
      /** Two sentences, shown at the top, in lists and to search engines. */
      summary: z.string().min(40).max(320),
      /** Each completes "After this lesson you can …". */
      objectives: z.array(z.string()).min(1),
      /** Slugs of the lessons that this one builds on. */
      needs: z.array(z.string()).default([]),
      /** True for a lesson whose formulas are written in macros alone, so that every notation can show them. */
      core: z.boolean().default(false),
      /** The files of its sittings in their order; the first is `index`. */
      sittings: z.array(z.string()).min(1),
      /** Sittings that may be left out: what is not needed to go on. */
      appendix: z.array(z.string()).default([]),
      /** Where a general mistake is explained: subject, and anchor of a heading. */
      sections: z.record(z.string(), z.string()).default({}),
      /** Sentences about a sign or a size beside numbers that can be redrawn, which hold for every draw. */
      alwaysTrue: z.array(z.string()).default([]),
    })
    .strict(),
})

/** One page of a lesson: `content/<locale>/lessons/<slug>/<sitting>.mdx`. */
const sittings = defineCollection({
  loader: glob({ base: './content', pattern: '*/lessons/*/*.mdx', generateId: withoutEnding }),
  schema: z
    .object({
      title: z.string(),
      /** Completes "You can now …" on the card at its end. */
      goal: z.string().min(10).max(200),
      /** Ids of the glossary that it is about, besides those that its text links to: its places on the map. */
      ideas: z.array(z.string()).optional(),
    })
    .strict(),
})

const glossary = defineCollection({
  loader: glob({ base: './content', pattern: '*/glossary/*.mdx' }),
  schema: z
    .object({
      term: z.string(),
      /** One or two sentences, without formulas: what a preview shows. */
      short: z.string().min(20).max(300),
      also: z.array(z.string()).default([]),
      /** Ids of the ideas that come before it on the map; absent: those that its text links to. */
      needs: z.array(z.string()).optional(),
      /** The sitting that teaches it, `lesson/sitting`; absent: the first that links to it. */
      taught: z.string().optional(),
    })
    .strict(),
})

/** Pages of the course that belong to no lesson: `content/<locale>/sheets/<name>.mdx`. */
const sheets = defineCollection({
  loader: glob({ base: './content', pattern: '*/sheets/*.mdx', generateId: withoutEnding }),
  schema: z.object({ title: z.string(), summary: z.string().min(20).max(300) }).strict(),
})

const instructions = defineCollection({
  loader: glob({ base: './exercises', pattern: '*/instructions*.mdx', generateId: withoutEnding }),
  // Of a translation: what it calls the exercise, its checks and its cases; see `src/exercise/translation.ts`.
  schema: z
    .object({
      title: z.string().optional(),
      checks: z.record(z.string(), z.string()).optional(),
      cases: z.record(z.string(), z.string()).optional(),
    })
    .strict(),
})

const hints = defineCollection({
  loader: glob({ base: './exercises', pattern: '*/hints*.md', generateId: withoutEnding }),
  schema: z.object({}).loose(),
})

function withoutEnding({ entry }: { entry: string }): string {
  return entry.replace(/\.\w+$/, '')
}

export const collections = { lessons, sittings, glossary, sheets, instructions, hints }
