import { existsSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the environment decides. This file is its only reader. */
export type Settings = {
  /** Folders that hold `frameworks/` and `questionnaires/`; the shipped content unless CONTENT_DIR says otherwise. */
  readonly contentFolders: readonly string[]
  /** The language of messages: fi, sv or en, from the LANG of the terminal. */
  readonly language: 'fi' | 'sv' | 'en'
}

export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const { CONTENT_DIR, LC_ALL, LC_MESSAGES, LANG } = environment
  const folders = (CONTENT_DIR ?? '').split(delimiter).filter((folder) => folder !== '')
  return {
    contentFolders: folders.length > 0 ? folders.map((folder) => resolve(folder)) : [projectFolder()],
    language: languageOf(LC_ALL || LC_MESSAGES || LANG || ''),
  }
}

/** The folder with package.json above this file, be it run from `src/` or from `dist/`. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

function languageOf(locale: string): Settings['language'] {
  if (locale.startsWith('fi')) return 'fi'
  return locale.startsWith('sv') ? 'sv' : 'en'
}
