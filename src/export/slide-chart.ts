import type { ChartLine, LineChart } from '../render/svg/chart-graphic'
import { escapeText } from '../render/svg/text'
import { THEMES } from '../scene/themes'
import { DRAWING, HEAD, letter, OFFICE, relationships } from './office-part'

/**
 * Lines over the years as a chart of an office file, which can be restyled and whose figures can be edited. The library that
 * packs the slides writes charts with what the format forbids in a line, and all lines alike; the parts are these instead.
 */

/** The kind of part that a rule is. */
export const RULE_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml'

/** Where the lines stand, in parts of the chart: what is drawn on it has to know. */
const PLOT = { x: 0.11, y: 0.06, w: 0.86, h: 0.74 } as const
/** Years that the axis names, at most. */
const NAMED = 9
/** Hundredths of a point. */
const LETTERS = 1300
/** English metric units a point. */
const EMU = 12_700

const hex = (colour: string) => colour.replace('#', '')
const INK = hex(THEMES.light.ink)
const QUIET = hex(THEMES.light.quiet)
const RULE = hex(THEMES.light.noDataLine)

const val = (name: string, value: string | number) => `<c:${name} val="${value}"/>`
const vals = (all: Readonly<Record<string, string | number>>) =>
  Object.entries(all)
    .map(([name, value]) => val(name, value))
    .join('')
const solid = (colour: string, alpha = 1) =>
  `<a:solidFill><a:srgbClr val="${colour}">${alpha < 1 ? `<a:alpha val="${alpha * 100_000}"/>` : ''}</a:srgbClr></a:solidFill>`
const stroke = (colour: string, points: number, alpha = 1) =>
  `<a:ln w="${points * EMU}" cap="rnd">${solid(colour, alpha)}<a:round/></a:ln>`
const look = (inner: string) => `<c:spPr>${inner}</c:spPr>`
const type = (colour: string) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${LETTERS}">${solid(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
const points = (all: readonly (string | number | null)[]) =>
  val('ptCount', all.length) +
  all.map((one, at) => (one === null ? '' : `<c:pt idx="${at}"><c:v>${one}</c:v></c:pt>`)).join('')

/** The chart (ECMA-376, DrawingML charts); `rId1` is its workbook, `rId2` its rule. */
export function chartPart(chart: LineChart): string {
  const { years, lines, axis, format } = chart
  const code = escapeText(format)
  const [own, other] = [vals({ axId: 1 }), vals({ axId: 2 })]
  const plain = vals({ majorTickMark: 'none', minorTickMark: 'none' })
  return [
    `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}/relationships">`,
    `${vals({ roundedCorners: 0 })}<c:chart>${vals({ autoTitleDeleted: 1 })}<c:plotArea>`,
    `<c:layout><c:manualLayout>${vals({ layoutTarget: 'inner', xMode: 'edge', yMode: 'edge', ...PLOT })}</c:manualLayout></c:layout>`,
    `<c:lineChart>${vals({ grouping: 'standard', varyColors: 0 })}`,
    ...lines.map((line, i) => seriesPart(chart, line, i)),
    `${vals({ marker: 1 })}${own}${other}</c:lineChart>`,
    `<c:catAx>${own}<c:scaling>${vals({ orientation: 'minMax' })}</c:scaling>${vals({ delete: 0, axPos: 'b' })}`,
    `<c:numFmt formatCode="General" sourceLinked="0"/>${plain}${vals({ tickLblPos: 'low' })}`,
    `${look(stroke(RULE, 0.75))}${type(QUIET)}${vals({ crossAx: 2, crosses: 'autoZero', auto: 0 })}`,
    `${vals({ tickLblSkip: Math.ceil(years.length / NAMED), noMultiLvlLbl: 1 })}</c:catAx>`,
    `<c:valAx>${other}<c:scaling>${vals({ orientation: 'minMax', max: axis.high, min: axis.low })}</c:scaling>`,
    `${vals({ delete: 0, axPos: 'l' })}<c:majorGridlines>${look(stroke(RULE, 0.5, 0.5))}</c:majorGridlines>`,
    `<c:numFmt formatCode="${code}" sourceLinked="0"/>${plain}${vals({ tickLblPos: 'nextTo' })}${look('<a:ln><a:noFill/></a:ln>')}`,
    `${type(QUIET)}${vals({ crossAx: 1, crosses: 'min', crossBetween: 'between', majorUnit: axis.step })}</c:valAx>`,
    `</c:plotArea>${legendPart(lines)}${vals({ plotVisOnly: 1, dispBlanksAs: 'gap' })}</c:chart>`,
    `<c:externalData r:id="rId1">${vals({ autoUpdate: 0 })}</c:externalData>`,
    `${rulePart(chart) ? '<c:userShapes r:id="rId2"/>' : ''}</c:chartSpace>`,
  ].join('')
}

function seriesPart(chart: LineChart, line: ChartLine, order: number): string {
  const { years, year, lines, format } = chart
  const { name, colour, values, hollow = [], level } = line
  const ink = hex(colour)
  const [column, last] = [letter(order + 1), years.length + 1]
  const drawn = look(level ? stroke(ink, 5, 0.3) : stroke(ink, 2.5))
  const marker = (size: number, open: boolean) =>
    `<c:marker>${level ? val('symbol', 'none') : `${vals({ symbol: 'circle', size })}${look(solid(open ? 'FFFFFF' : ink) + stroke(ink, 1))}`}</c:marker>`
  const held = level ? [] : years.flatMap((_, at) => ((values[at] ?? null) === null ? [] : [at]))
  const apart = held.flatMap((at) => {
    const [now, open] = [years[at] === year, hollow.includes(years[at] ?? 0)]
    return now || open
      ? `<c:dPt>${val('idx', at)}${marker(now ? 9 : 5, open)}${val('bubble3D', 0)}${drawn}</c:dPt>`
      : []
  })
  /** Whether another line has more (1) or less (-1) than this one at a year. */
  const other = (sign: 1 | -1, at: number) =>
    lines.some(({ values: of, level: pale }) => {
      const [own, its] = [values[at] ?? null, of[at] ?? null]
      return !pale && own !== null && its !== null && sign * (its - own) > 0
    })
  const shown = (showVal: 0 | 1) =>
    vals({ showLegendKey: 0, showVal, showCatName: 0, showSerName: 0, showPercent: 0, showBubbleSize: 0 })
  const code = escapeText(format)
  const written = `<c:numFmt formatCode="${code}" sourceLinked="0"/>${look('<a:noFill/>')}${type(INK)}`
  const ends = endsOf(lines, name)
  // A figure stands away from the other lines; one that lies between others has no room for it.
  const labels = held
    .filter((at) => ends.includes(at) && !(other(1, at) && other(-1, at)))
    .map(
      (at) =>
        `<c:dLbl>${val('idx', at)}${written}${val('dLblPos', other(1, at) ? 'b' : 't')}${shown(1)}</c:dLbl>`,
    )
  return [
    `<c:ser>${vals({ idx: order, order })}`,
    `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache>${points([escapeText(name)])}</c:strCache></c:strRef></c:tx>`,
    `${drawn}${marker(5, false)}${apart.join('')}<c:dLbls>${labels.join('')}${written}${shown(0)}</c:dLbls>`,
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${points(years)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${code}</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val>`,
    `${val('smooth', 0)}</c:ser>`,
  ].join('')
}

/** Where a line begins and ends, of all its stretches. */
function endsOf(lines: readonly ChartLine[], name: string): readonly (number | undefined)[] {
  const own = lines.filter((one) => one.name === name && !one.level)
  const held = [
    ...new Set(own.flatMap(({ values }) => values.flatMap((value, at) => (value === null ? [] : [at])))),
  ]
  return [Math.min(...held), Math.max(...held)]
}

/** The names of the lines, each once, however often it is cut; none of a single one. */
function legendPart(lines: readonly ChartLine[]): string {
  const names = lines.map(({ name }) => name)
  if (new Set(names).size < 2) return ''
  const again = names.flatMap((name, i) =>
    names.indexOf(name) < i ? `<c:legendEntry>${vals({ idx: i, delete: 1 })}</c:legendEntry>` : [],
  )
  return `<c:legend>${val('legendPos', 'b')}${again.join('')}${val('overlay', 0)}${type(INK)}</c:legend>`
}

/** The rule that divides the years, as a drawing in the chart that moves with it; empty where there is none. */
export function rulePart({ years, rule = null }: LineChart): string {
  if (rule === null) return ''
  const x = (PLOT.x + (years.indexOf(rule) / years.length) * PLOT.w).toFixed(5)
  const end = (name: string, y: number) => `<cdr:${name}><cdr:x>${x}</cdr:x><cdr:y>${y}</cdr:y></cdr:${name}>`
  return [
    `${HEAD}<c:userShapes xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main">`,
    `<cdr:relSizeAnchor xmlns:cdr="${DRAWING}/chartDrawing">${end('from', PLOT.y)}${end('to', PLOT.y + PLOT.h)}`,
    `<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="2" name="${rule}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr>`,
    `<cdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>`,
    `${stroke(INK, 1.5)}</cdr:spPr></cdr:cxnSp></cdr:relSizeAnchor></c:userShapes>`,
  ].join('')
}

/** What the chart belongs with. @param workbook, drawing names of their parts */
export const chartLinks = (chart: LineChart, workbook: string, drawing: string): string =>
  relationships(
    ['package', `../embeddings/${workbook}`],
    ...(rulePart(chart) ? [['chartUserShapes', `../drawings/${drawing}`] as const] : []),
  )
