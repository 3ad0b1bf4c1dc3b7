import { expect } from 'chai'
import * as fc from 'fast-check'
import { calendarFile } from '../../src/reports/calendar/calendar-file.ts'
import type { DueDay } from '../../src/reports/calendar/calendar-file.ts'

type Line = { readonly name: string; readonly params: string; readonly value: string }

/** Content lines as RFC 5545 reads them, written anew so that it checks: unfolded octet by octet. */
function linesOf(file: string): Line[] {
  const unfolded = Buffer.from(file).toString('latin1').replaceAll('\r\n ', '')
  return unfolded
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const [, name = '', params = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):([\s\S]*)$/.exec(
        Buffer.from(line, 'latin1').toString(),
      )!
      return { name, params, value }
    })
}

function textOf(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('a\\nb', 'ä'.repeat(120), '\r\nEND:VEVENT\r\nBEGIN:VALARM', ';,:\\', '𝄞'.repeat(60)),
)
const due: fc.Arbitrary<DueDay> = fc.record({
  uid: fc.uuid().map((id) => `${id}@tietokunto`),
  on: day.map((moment) => moment.slice(0, 10)),
  title: words,
  description: words,
  url: fc.webUrl(),
  changedAt: day,
  changes: fc.nat(50),
})

describe('A calendar file', () => {
  it('gives back every day and every word, in lines of 75 octets that end as the standard says', () => {
    fc.assert(
      fc.property(words, fc.array(due, { maxLength: 5 }), fc.constantFrom('fi', 'sv', 'en'), (name, days, language) => {
        const file = calendarFile({ name, language: language as 'fi', days })
        expect(/[^\r]\n|\r[^\n]/.test(file)).to.equal(false)
        expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).to.be.at.most(75)
        expect(Buffer.from(file).toString()).to.equal(file)
        const lines = linesOf(file)
        const of = (wanted: string) => lines.filter((line) => line.name === wanted).map(({ value }) => value)
        expect(of('BEGIN')).to.eql(['VCALENDAR', ...days.map(() => 'VEVENT')])
        expect(of('END')).to.eql([...days.map(() => 'VEVENT'), 'VCALENDAR'])
        expect(of('UID')).to.eql(days.map(({ uid }) => uid))
        expect(of('SUMMARY').map(textOf)).to.eql(days.map(({ title }) => plain(title)))
        expect(of('DESCRIPTION').map(textOf)).to.eql(days.map(({ description }) => plain(description)))
        expect(of('DTSTART').map(dashed)).to.eql(days.map(({ on }) => on))
        const next = (on: string) => new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10)
        expect(of('DTEND').map(dashed)).to.eql(days.map(({ on }) => next(on)))
        for (const stamp of [...of('DTSTAMP'), ...of('LAST-MODIFIED')]) expect(stamp).to.match(/^\d{8}T\d{6}Z$/)
      }),
      { numRuns: 300 },
    )
  })

  it('has what the standard asks of a calendar and of an event, once each', () => {
    const one: DueDay = {
      ...{ uid: 'a@tietokunto', on: '2028-02-29', title: 'Määräaika; työ, yksi', description: 'Rivi 1\nRivi 2' },
      ...{ url: 'https://kunta.example/m/1', changedAt: '2027-03-31T10:11:12.345Z', changes: 3 },
    }
    expect(calendarFile({ name: 'Tiekartta', language: 'fi', days: [one] }).split('\r\n')).to.eql([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tietokunto//Tietokunto//FI', 'CALSCALE:GREGORIAN'],
      ...['X-WR-CALNAME:Tiekartta', 'BEGIN:VEVENT', 'UID:a@tietokunto', 'DTSTAMP:20270331T101112Z'],
      ...['LAST-MODIFIED:20270331T101112Z', 'SEQUENCE:3', 'DTSTART;VALUE=DATE:20280229', 'DTEND;VALUE=DATE:20280301'],
      ...['SUMMARY;LANGUAGE=fi:Määräaika\\; työ\\, yksi', 'DESCRIPTION;LANGUAGE=fi:Rivi 1\\nRivi 2'],
      ...['URL:https://kunta.example/m/1', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ])
  })
})

function dashed(value: string): string {
  return value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
}

/** What of a text a line can hold: line breaks of one kind, no signs that control, no half of a character. */
function plain(text: string): string {
  return [...text.replace(/\r\n|[\r\u2028\u2029\u0085]/g, '\n')]
    .map((sign) => {
      const code = sign.codePointAt(0)!
      if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD'
      return sign !== '\n' && (code < 32 || (code >= 127 && code < 160)) ? ' ' : sign
    })
    .join('')
}
