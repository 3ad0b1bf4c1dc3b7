/** First and last day of the n-th quarter (from 0) after a first day that begins a month. */
export function quarterDays(start: string, n: number): { readonly from: string; readonly to: string } {
  const [year, month] = start.split('-').map(Number) as [number, number]
  const first = year * 12 + (month - 1) + 3 * n
  const last = first + 2
  return { from: `${monthText(first)}-01`, to: `${monthText(last)}-${String(daysIn(last)).padStart(2, '0')}` }
}

/** The first calendar quarter that begins after a day. */
export function nextQuarter(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return `${monthText((Math.floor((year * 12 + month - 1) / 3) + 1) * 3)}-01`
}

function monthText(months: number): string {
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysIn(months: number): number {
  const year = Math.floor(months / 12)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return LENGTHS[months % 12]! + (leap && months % 12 === 1 ? 1 : 0)
}
