/**
 * NIST SP 800-63B-4: length decides, not composition; at least 15 characters when the password is alone,
 * and refused when it is what an attacker tries first.
 */
export const SHORTEST = 15
export const LONGEST = 1000
/** Shorter words stand inside too many innocent sentences. */
const SHORTEST_WORD = 4

export type PasswordProblem = 'short' | 'long' | 'common' | 'context'

/** Why a password is refused, or undefined when it will do. `own`: names that stand near the person. */
export async function passwordProblem(password: string, own: readonly string[]): Promise<PasswordProblem | undefined> {
  const length = [...password.normalize('NFKC')].length
  if (length < SHORTEST) return 'short'
  if (length > LONGEST) return 'long'
  const plain = password.normalize('NFKC').toLowerCase()
  if (wordsOf(own).some((word) => plain.includes(word))) return 'context'
  return isCommon(plain, await commonPasswords()) ? 'common' : undefined
}

/** The product's name, names of people and municipalities word by word, and what stands before the @. */
function wordsOf(own: readonly string[]): string[] {
  const words = own.flatMap((name) => {
    const [local = '', ...rest] = name.normalize('NFKC').toLowerCase().split('@')
    return rest.length > 0 ? [local, ...local.split(/[^\p{L}\p{N}]+/u)] : [local, ...local.split(/[^\p{L}\p{N}]+/u)]
  })
  return ['tietokunto', ...words].filter((word) => word.trim().length >= SHORTEST_WORD)
}

const RUNS = [
  'abcdefghijklmnopqrstuvwxyzåäö',
  '0123456789',
  'qwertyuiopåasdfghjklöäzxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
]

/** In the list; or a word of it dressed up with digits and signs, or said again and again; or a run of keys. */
function isCommon(plain: string, common: ReadonlySet<string>): boolean {
  const bare = plain.replace(/[^\p{L}\p{N}]+/gu, '')
  const word = bare.replace(/^\p{N}+|\p{N}+$/gu, '')
  const inList = [plain, bare, word].some((form) => form !== '' && (common.has(form) || common.has(unitOf(form))))
  return inList || [plain, bare].some((form) => form !== '' && (unitOf(form).length <= SHORTEST_WORD || isRun(form)))
}

/** The shortest piece that the text repeats: `salasana` of `salasanasalasana`. */
function unitOf(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1)
  return at < 0 ? text : text.slice(0, at)
}

/** Keys or letters in a row, there or back, over and over. */
function isRun(text: string): boolean {
  return RUNS.some((run) => {
    const there = run.repeat(Math.ceil(text.length / run.length) + 1)
    return there.includes(text) || [...there].toReversed().join('').includes(text)
  })
}

let list: Promise<ReadonlySet<string>> | undefined

/** 49,233 passwords of leaks (@zxcvbn-ts/language-common), and Finnish and Swedish ones. Read when first needed. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...dictionary['passwords-common'], ...HERE]),
  )
  return list
}

const HERE = [
  ...['salasana', 'salainen', 'salasana123', 'lösenord', 'losenord', 'hemlighet', 'hemligt', 'perkele', 'vittu'],
  ...['suomi', 'finland', 'kunta', 'kommun', 'kesä', 'talvi', 'syksy', 'kevät', 'sommar', 'vinter', 'tietoturva'],
  ...['tiedonhallinta', 'informationssäkerhet', 'vaihdatämä', 'tervetuloa', 'välkommen', 'jääkiekko', 'rakastan'],
]
