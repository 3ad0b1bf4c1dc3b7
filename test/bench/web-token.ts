/** The token for forms that every session of the bench holds. */
export const TOKEN = 'a token for the forms of the bench'
