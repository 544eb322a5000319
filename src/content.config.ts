import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

const lessons = defineCollection({
  loader: glob({ base: './content', pattern: '*/lessons/*.mdx' }),
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
    })
    .strict(),
})

const instructions = defineCollection({
  loader: glob({ base: './exercises', pattern: '*/instructions.mdx' }),
  schema: z.object({}).loose(),
})

const hints = defineCollection({
  loader: glob({ base: './exercises', pattern: '*/hints.md' }),
  schema: z.object({}).loose(),
})

export const collections = { lessons, glossary, instructions, hints }
