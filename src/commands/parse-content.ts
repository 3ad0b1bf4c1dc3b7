import { writeParsed } from '../content/index.ts'
import { projectFolder } from '../settings.ts'

// the last step of the build
writeParsed(projectFolder())
