export type ResultsPages = object
