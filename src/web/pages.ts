import type { GuidePages } from './guide/pages.ts'
import type { PeoplePages } from './people/pages.ts'
import type { ResultsPages } from './results/pages.ts'
import type { RoadmapPages } from './roadmap/pages.ts'
import type { RoundPages } from './rounds/pages.ts'
import type { SheetPages } from './sheets/pages.ts'
import type { WorkshopPages } from './workshop/pages.ts'

/** Every page and what it prints, area by area. */
export type Pages = CommonPages &
  GuidePages &
  PeoplePages &
  ResultsPages &
  RoadmapPages &
  RoundPages &
  SheetPages &
  WorkshopPages

type CommonPages = {
  problem: {
    readonly title: string
    readonly text: string
    /** What its reader had written, to be copied. */
    readonly written?: string
  }
}
