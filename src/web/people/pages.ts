/** Something to be filled in. `hint` and `error` are read out with it. */
export type Field = {
  readonly kind: 'text' | 'email' | 'password' | 'date' | 'colour' | 'hidden' | 'radios' | 'checkboxes'
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly autocomplete?: string
  /** Of radios and checkboxes; of a text, what a datalist offers. */
  readonly options?: readonly Option[]
  readonly error?: string
}
export type Option = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly checked?: boolean
}
export type Link = { readonly href: string; readonly label: string }
/** What was just done, and a link that is shown this once. */
export type Notice = { readonly text: string; readonly link: string | undefined } | undefined
export type Wrong = { readonly field: string; readonly text: string }

/** A page that is one form. */
export type FormPage = {
  readonly heading: string
  readonly crumbs?: readonly Link[]
  readonly lead?: string
  readonly paragraphs?: readonly string[]
  readonly notice: Notice
  readonly errors: readonly Wrong[]
  readonly action: string
  readonly fields: readonly Field[]
  readonly submit: string
  readonly links?: readonly Link[]
  /** A quiet line under the form. */
  readonly after?: string
}

/** A page of words: sections with headings. */
export type TextPage = {
  readonly heading: string
  readonly lead: string
  readonly sections: readonly {
    readonly heading: string
    readonly paragraphs: readonly string[]
    readonly list?: readonly string[]
  }[]
}

/** A button that does one thing. */
export type Act = {
  readonly action: string
  readonly label: string
  /** Read out after the label: whom or what it concerns. */
  readonly about: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}

export type RoundLine = {
  readonly name: string
  readonly state: string
  readonly stateClass: string
  readonly href: string
  /** Its roadmap, once a plan has been accepted. */
  readonly roadmap: string | undefined
  readonly period: string
  /** How far the answering is, until the round is signed off. */
  readonly progress: string | undefined
}

export type PeoplePages = {
  form: FormPage
  text: TextPage
  landing: { readonly signedIn: boolean; readonly firstUse: boolean; readonly demo: boolean }
  home: {
    readonly notice: Notice
    readonly municipalities: readonly {
      readonly name: string
      readonly href: string
      readonly roles: string
      readonly rounds: readonly RoundLine[]
    }[]
    readonly administration: boolean
    /** Whether to offer the example municipality. */
    readonly demo: boolean
  }
  account: {
    readonly notice: Notice
    readonly name: string
    readonly email: string
    readonly language: string
    readonly others: string
    readonly endOthers: Act | undefined
  }
  municipality: {
    readonly notice: Notice
    readonly name: string
    readonly roles: string
    readonly rounds: readonly RoundLine[]
    readonly links: readonly (Link & { readonly hint: string })[]
    readonly newRound: string | undefined
    readonly trend: string | undefined
    readonly contact: string | undefined
    readonly removeDemo: string | undefined
  }
  members: {
    readonly notice: Notice
    readonly members: readonly {
      readonly name: string
      readonly email: string
      readonly roles: readonly string[]
      readonly state: string
      readonly href: string
    }[]
    readonly invitations: readonly {
      readonly email: string
      readonly role: string
      readonly until: string
      readonly withdraw: Act
    }[]
    readonly invite: string
  }
  member: {
    readonly notice: Notice
    readonly name: string
    readonly email: string
    readonly form: FormPage
    readonly acts: readonly (Act & { readonly hint: string })[]
    readonly back: string
  }
  units: {
    readonly notice: Notice
    readonly units: readonly { readonly name: string; readonly rename: string; readonly remove: Act }[]
    readonly form: FormPage
  }
  'municipality-settings': {
    readonly form: FormPage
    readonly notice: Notice
    readonly crest: string | undefined
    readonly crestAction: string
    readonly crestError: string | undefined
    readonly removeCrest: Act
    readonly accent: { readonly light: string; readonly dark: string; readonly changed: boolean } | undefined
  }
  trail: {
    readonly heading: string
    readonly lead: string
    readonly events: readonly {
      readonly number: string
      readonly at: string
      readonly who: string
      readonly what: string
      readonly about: string
    }[]
    readonly older: string | undefined
    readonly newest: string | undefined
    readonly back: Link
  }
  administration: {
    readonly notice: Notice
    readonly municipalities: readonly { readonly name: string; readonly href: string; readonly coordinators: string }[]
    readonly administrators: readonly { readonly name: string; readonly email: string }[]
    readonly invitations: PeoplePages['members']['invitations']
  }
  'administration-municipality': {
    readonly notice: Notice
    readonly name: string
    readonly outside: boolean
    readonly coordinators: readonly { readonly name: string; readonly email: string; readonly dismiss: Act }[]
    readonly invitations: PeoplePages['members']['invitations']
    readonly form: FormPage
  }
  'administration-people': {
    readonly notice: Notice
    readonly people: readonly {
      readonly name: string
      readonly email: string
      readonly state: string
      readonly acts: readonly Act[]
    }[]
  }
}
