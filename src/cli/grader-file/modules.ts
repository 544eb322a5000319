import modules from 'virtual:grader-modules'

// In the place of `integrations/authors/import-module.ts`: the modules that travel in this file.
export const importModule = async (_path: string, file: string): Promise<Record<string, unknown>> =>
  modules[file]!
