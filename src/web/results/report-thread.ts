import { parentPort } from 'node:worker_threads'
import { sealAssessment } from '../../assessments/seal.ts'
import { sealedYaml } from '../../assessments/sealed-yaml.ts'
import { preparedReport, reportDocx, reportPdf, sealedAttachment } from '../../reports/index.ts'
import { fillWorkbook } from '../../reports/sheets/fill-sheet.ts'
import { sheetFile } from '../../reports/sheets/index.ts'
import { writeCsv } from '../../reports/sheets/write-csv.ts'
import { writeTables } from '../../reports/sheets/write-tables.ts'
import { workshopPdf } from '../../reports/workshop/workshop-pdf.ts'
import { resultOf } from '../../scoring/result.ts'
import { prepare } from '../../scoring/round.ts'
import { score } from '../../scoring/score.ts'
import type { ReportInput } from '../../reports/index.ts'
import type { Sealed } from '../../assessments/seal.ts'
import type { Result } from '../../scoring/result.ts'
import type { Answer, Round, RoundContent, RoundState } from '../../scoring/round.ts'
import type {
  ContentNumbers,
  FromThread,
  SmallFrom,
  SmallReport,
  SmallSheet,
  TableOrder,
  ToThread,
} from './report-order.ts'

/** The other end of `report-worker.ts`: scores, seals and draws what it is asked for, one after another. */
const files = new Map<number, unknown>()
const rounds = new Map<string, Round>()
/** The answers of the rounds of the next report, as far as they have come. */
const answers = new Map<number, Record<string, Answer>>()

parentPort?.on('message', (message: ToThread) => {
  if ('file' in message) files.set(message.file, message.content)
  else if ('answers' in message) answers.set(message.round, { ...answers.get(message.round), ...message.answers })
  else void deliver(message)
})

type Wish = Exclude<ToThread, { file: number } | { answers: object }>
type Made = Extract<FromThread, { file: object }>

async function deliver(wish: Wish): Promise<void> {
  const answer: FromThread = await make(wish).catch((error: unknown) => ({
    problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }))
  answers.clear()
  parentPort?.postMessage(answer, 'file' in answer ? [answer.file.buffer] : [])
}

async function make(wish: Wish): Promise<Made> {
  if ('report' in wish) return report(wish.report)
  if ('table' in wish) return made(await table(wish.table))
  if ('ready' in wish) return made(await ready(wish.ready))
  const round = roundOf(wish.content)
  return made(await ('pack' in wish ? workshopPdf({ ...wish.pack, round }) : fillWorkbook({ ...wish.fill, round })))
}

function table({ sheet, format, language, organisation, from }: SmallSheet): Promise<Buffer> {
  return sheetFile(sheet, format, { organisation, language, ...inputOf(openedOf(from, organisation)) })
}

function ready({ tables, format, language, meta }: TableOrder): Promise<Buffer> {
  return format === 'xlsx' ? writeTables(tables, meta) : Promise.resolve(Buffer.from(writeCsv(tables[0]!, language)))
}

async function report({ kind, format, from, past, redaction, plan, ...asked }: SmallReport): Promise<Made> {
  const { organisation, language, accent, ...more } = asked
  const around = { organisation, language, ...more, ...(accent === undefined ? {} : { accent }) }
  const opened = openedOf(from, organisation)
  const before = past.map(({ roundName, from }) => ({
    ...{ organisation, language, roundName },
    ...inputOf(openedOf(from, organisation)),
  }))
  const attach = (input: ReportInput) =>
    sealedAttachment(sealedYaml(redaction ? sealAssessment(input) : opened.sealed), language)
  const input = preparedReport([...before, { ...around, ...inputOf(opened) }], { redaction, rescore, attach, plan })
  const write = format === 'pdf' ? reportPdf : reportDocx
  return made(await write(kind, input), input.withheld?.parts.length)
}

/** In a buffer of its own, which can be handed over without copying it in the other thread. */
function made(file: Buffer, withheld = 0): Made {
  return { file: new Uint8Array(file), withheld }
}

function rescore(round: Round, state: RoundState): Result {
  return resultOf(score(round, state))
}

function openedOf(from: SmallFrom, organisation: Organisation): Opened {
  return 'sealed' in from ? fromSealed(JSON.parse(from.sealed) as Sealed) : fromAnswers(from, organisation)
}

function inputOf({
  round,
  state,
  result,
}: Opened): Pick<ReportInput, 'asOf' | 'targetId' | 'round' | 'state' | 'result'> {
  return { asOf: state.asOf, targetId: state.target, round, state, result }
}

type Organisation = SmallReport['organisation']
type Opened = { readonly round: Round; readonly state: RoundState; readonly result: Result; readonly sealed: Sealed }

function fromAnswers(from: Exclude<SmallFrom, { sealed: string }>, organisation: Organisation): Opened {
  const round = roundOf(from.content)
  const state = { ...from.state, answers: answers.get(from.answers) ?? {} }
  return { round, state, result: rescore(round, state), sealed: sealAssessment({ organisation, round, state }) }
}

/** Our own row, written by `sealAssessment`, which has parsed it. */
function fromSealed(sealed: Sealed): Opened {
  const { content, facts, answers, asOf, target, result } = sealed
  const state: RoundState = { facts, answers: answers as RoundState['answers'], ...defined({ asOf, target }) }
  return { round: prepare(content), state, result: result as unknown as Result, sealed }
}

function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as typeof fields
}

/** The round of a set of content files, made ready once. */
function roundOf(numbers: ContentNumbers): Round {
  const key = JSON.stringify(numbers)
  const { governance, statutes, questionnaires } = numbers
  const content = {
    governance: files.get(governance),
    statutes: statutes.map((number) => files.get(number)),
    questionnaires: questionnaires.map((number) => files.get(number)),
  }
  const round = rounds.get(key) ?? prepare(content as RoundContent)
  rounds.set(key, round)
  return round
}
