import type { TestProject } from 'vitest/node'
import { findFirefox, findOldChromium, findWebKit } from './find-engines.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of Firefox. */
    firefox: string
    /** Paths of WebKit's driver and of the browser that it drives. */
    webkit: { driver: string; browser: string }
    /** Path of the oldest Chromium that README.md promises. */
    oldChromium: string
  }
}

/** Finds the engines one after another, since what is not there is installed. */
export default async function setup(project: TestProject) {
  const driven = (engine: string) => project.config.include.some(file => file.includes(engine))
  project.provide('firefox', findFirefox())
  if (driven('webkit')) project.provide('webkit', findWebKit())
  if (driven('chromium')) project.provide('oldChromium', await findOldChromium())
}
