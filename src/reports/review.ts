/** What a reviewer says beside the municipality’s own answer; it changes no figure. */
export type Review = {
  readonly verdict: 'agree' | 'disagree' | 'unclear'
  readonly comment?: string
  readonly by?: string
  /** The day, ISO 8601. */
  readonly on?: string
}

/** Who signed the assessment off, with title, and the day. */
export type SignedOff = { readonly by: string; readonly on?: string }
