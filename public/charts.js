// Draws every canvas that carries data. The page is whole without this file: the table beside each chart
// holds the same figures. Colours are the page's own custom properties, so both themes and the accent of
// a municipality come along; patterns, dashes and points tell series apart without colour.
await import('./chart.js/chart.umd.min.js')

const { Chart } = globalThis
const dark = matchMedia('(prefers-color-scheme: dark)')
const still = matchMedia('(prefers-reduced-motion: reduce)')
const narrow = matchMedia('(max-width: 599px)')
const DASHES = [[], [7, 4], [2, 3]]
const POINTS = ['circle', 'rectRot', 'triangle']
const FILLS = {
  1: 'solid',
  2: 'slanted',
  3: 'dotted',
  met: 'solid',
  partly: 'slanted',
  unmet: 'crossed',
  open: 'dotted',
  none: 'hollow',
}
const drawn = []

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** A small tile of the pattern, repeated; plain colour where the pattern is plain. */
function fillOf(tone) {
  const color = token(`--chart-${tone}`)
  const kind = FILLS[tone]
  if (kind === 'solid') return color
  if (kind === 'hollow') return token('--ground')
  const tile = document.createElement('canvas')
  tile.width = tile.height = 8
  const pen = tile.getContext('2d')
  pen.fillStyle = token('--ground')
  pen.fillRect(0, 0, 8, 8)
  pen.fillStyle = pen.strokeStyle = color
  pen.lineWidth = 2
  const lines = {
    slanted: [
      [0, 8, 8, 0],
      [-2, 2, 2, -2],
      [6, 10, 10, 6],
    ],
    crossed: [
      [0, 8, 8, 0],
      [0, 0, 8, 8],
    ],
    dotted: [],
  }[kind]
  for (const [x, y, toX, toY] of lines) {
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(toX, toY)
    pen.stroke()
  }
  if (kind === 'dotted') {
    pen.fillRect(1, 1, 2.4, 2.4)
    pen.fillRect(5, 5, 2.4, 2.4)
  }
  return pen.createPattern(tile, 'repeat')
}

function datasetOf({ kind, open }, { name, tone, values }, index) {
  const color = token(`--chart-${tone}`)
  const base = { label: name, data: values, borderColor: color, borderWidth: kind === 'line' ? 3 : 1.5 }
  if (kind !== 'line') return { ...base, backgroundColor: fillOf(tone), maxBarThickness: 18, categoryPercentage: 0.75 }
  return {
    ...base,
    backgroundColor: color,
    borderDash: DASHES[index % 3],
    pointStyle: POINTS[index % 3],
    pointRadius: 6,
    // a point on the edge of the scale is drawn whole
    clip: 8,
    ...(open ? alone(open, color) : {}),
  }
}

/** Points that no line leads to, and hollow: what they stand for is not finished. */
function alone(open, color) {
  return {
    pointBackgroundColor: open.map((is) => (is ? token('--ground') : color)),
    pointBorderWidth: open.map((is) => (is ? 2 : 1)),
    segment: {
      borderColor: ({ p0DataIndex, p1DataIndex }) =>
        open[p0DataIndex] || open[p1DataIndex] ? 'transparent' : undefined,
    },
  }
}

/** Long names on their own lines, so that they leave room for the bars. */
function wrapped(text, width) {
  return text.split(' ').reduce((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
    return lines
  }, [])
}

/** `Luku 4: Tietoturvallisuus` as `Luku 4` where there is no room; the table has the whole. */
function shortened(label) {
  return label.split(':')[0]
}

/** Levels stand one apart; a gap of a level or two is read in halves; what is counted is whole. */
function stepOf({ kind, most, series }) {
  if (most !== null) return { stepSize: 1 }
  if (kind === 'stack') return { precision: 0 }
  const highest = Math.max(...series.flatMap(({ values }) => values))
  return highest > 0 && highest <= 3 ? { stepSize: 0.5 } : { precision: 0 }
}

function measureOf(data, { text, grid }) {
  const { kind, least, most } = data
  const scale = { stacked: kind === 'stack', grid, ticks: { ...text, ...stepOf(data) } }
  if (most === null) return { ...scale, min: least }
  // the lowest level is still a bar that is seen, on a scale that begins where levels do
  if (kind === 'line') return { ...scale, min: least, max: most }
  const levels = Array.from({ length: most - least + 1 }, (_, i) => ({ value: least + i }))
  return { ...scale, min: least - 0.5, max: most, afterBuildTicks: (axis) => (axis.ticks = levels) }
}

function optionsOf(data, labels) {
  const { kind, locale } = data
  const text = { color: token('--text'), font: { family: "'Source Sans 3', system-ui, sans-serif", size: 15 } }
  const grid = { color: token('--line'), tickColor: token('--edge') }
  const across = kind !== 'line'
  const measure = measureOf(data, { text, grid })
  const names = {
    stacked: kind === 'stack',
    grid: { display: false },
    // beside bars every name stands; under a line some give way, since slanted names lie over each other
    ticks: {
      ...text,
      autoSkip: !across,
      autoSkipPadding: 16,
      maxRotation: across ? 50 : 0,
      callback: (_, i) => labels[i],
    },
  }
  return {
    indexAxis: across ? 'y' : 'x',
    locale,
    responsive: true,
    maintainAspectRatio: false,
    animation: still.matches ? false : { duration: 300 },
    // half of a name beside the first and the last point lies outside the scale
    layout: across ? {} : { padding: { left: 12, right: 12 } },
    scales: across ? { x: measure, y: names } : { x: names, y: measure },
    plugins: {
      legend: {
        position: 'bottom',
        labels: { ...text, usePointStyle: kind === 'line', boxWidth: 26, padding: 16 },
      },
      tooltip: { bodyFont: text.font, titleFont: text.font },
    },
  }
}

function draw(canvas) {
  const data = JSON.parse(canvas.dataset.chart)
  canvas.dataset.done = 'yes'
  // a frame without bars tells nothing that the dashes of the table do not
  if (data.series.every(({ values }) => values.every((value) => value === null))) return
  canvas.closest('figure').hidden = false
  const labels = data.labels.map((label) => (narrow.matches ? wrapped(shortened(label), 14) : wrapped(label, 34)))
  if (data.kind !== 'line') canvas.parentElement.style.setProperty('height', `${heightOf(data, labels)}px`)
  const config = {
    type: data.kind === 'line' ? 'line' : 'bar',
    data: { labels: data.labels, datasets: data.series.map((series, i) => datasetOf(data, series, i)) },
    options: optionsOf(data, labels),
  }
  drawn.push(new Chart(canvas, config))
}

function heightOf({ kind, series }, labels) {
  const bars = kind === 'stack' ? 1 : series.length
  const rows = labels.map((lines) => Math.max(bars * 16 + 14, lines.length * 19 + 8))
  // every row is as high as the highest: the scale has equal steps
  return Math.max(...rows) * rows.length + (narrow.matches ? 190 : 110)
}

function drawAll() {
  for (const chart of drawn.splice(0)) chart.destroy()
  for (const canvas of document.querySelectorAll('canvas[data-chart]')) draw(canvas)
}

// names are wrapped for the room there is: they are wrapped anew where that changes
for (const one of [dark, narrow, still]) one.addEventListener('change', drawAll)
document.fonts.ready.then(drawAll)
