/** Nothing here, or nothing that this person may know of: the two look the same. */
export class NotFound extends Error {
  constructor() {
    super('not found')
    this.name = 'NotFound'
  }
}

/** The person may know of it, and may not do this. */
export class Forbidden extends Error {
  constructor() {
    super('forbidden')
    this.name = 'Forbidden'
  }
}

/** A request that no page of ours could have sent: a field too many, a list for a text. */
export class BadRequest extends Error {
  readonly status = 400
  constructor() {
    super('bad request')
    this.name = 'BadRequest'
  }
}

/** Too much of something is asked for at once; later there is room again. */
export class Busy extends Error {
  constructor() {
    super('busy')
    this.name = 'Busy'
  }
}
