import { ticks as ticksOf } from 'd3-array'
import type { Lang } from '../atlas/model'
import { placeWord } from '../i18n/place-words'
import { dateText } from './dates'
import { formatPlain } from './format'
import type { Growth } from './place-portrait'
import { textWidth } from './trend-picture'

/** A word at a place of the picture. */
interface Word {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** A plan and what came of it, laid out in a box, px: counts as a line, the plan as a dashed one above or below its end. */
export interface GrowthPicture {
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** SVG paths of the counts: their line, and the ground below it. */
  readonly line: string
  readonly ground: string
  readonly dots: readonly { readonly x: number; readonly y: number; readonly title: string }[]
  readonly newest: { readonly x: number; readonly y: number }
  readonly ticks: readonly { readonly y: number; readonly text: string }[]
  readonly years: readonly { readonly x: number; readonly text: string }[]
  readonly plan: Word
  /** The highest count and its date, where that is not the newest. */
  readonly peak: (Word & { readonly date: string }) | null
  /** Between the newest count and the plan. */
  readonly gap: { readonly x: number; readonly from: number; readonly to: number; readonly text: string }
  /** All of it, for those who do not see it. */
  readonly sentence: string
}

/** @param letters size of the letters, px */
export function growthPicture(
  growth: Growth,
  { width, height, letters }: { width: number; height: number; letters: number },
  lang: Lang,
): GrowthPicture {
  const { points, newest, peak, plan, planYear } = growth
  const number = (value: number) => formatPlain(value, 0, lang)
  const part = placeWord('attained', lang, { part: formatPlain(growth.part, 0, lang) })
  const from = Math.floor(points[0]?.at ?? newest.at)
  const to = Math.max(Math.ceil(newest.at), from + 1)
  const high = Math.max(plan, peak.value) * 1.08
  const ticks = ticksOf(0, high, 3).map((value) => ({ value, text: number(value) }))
  const left = Math.max(...ticks.map(({ text }) => textWidth(text, letters))) + 6
  const right = width - textWidth(part, letters * 1.2) - 16
  const [top, bottom] = [letters * 1.6, height - letters * 1.6]
  const x = (at: number) => round(left + ((at - from) / (to - from)) * (right - left))
  const y = (value: number) => round(bottom - (value / high) * (bottom - top))
  const told = (value: number, date: string) =>
    placeWord('pointOf', lang, { value: number(value), date: dateText(date, lang) })
  const dots = points.map((point) => ({
    x: x(point.at),
    y: y(point.value),
    title: told(point.value, point.date),
  }))
  const line = `M${dots.map((dot) => `${dot.x} ${dot.y}`).join('L')}`
  const last = { x: x(newest.at), y: y(newest.value) }
  const planText = placeWord(planYear ? 'planBy' : 'plan', lang, { plan: number(plan), year: planYear })
  const peakText = placeWord('peak', lang, { value: number(peak.value) })
  const peakDate = dateText(peak.date, lang)
  const peakWidth = Math.max(textWidth(peakText, letters), textWidth(peakDate, letters))
  const peakX = Math.min(Math.max(x(peak.at), left + peakWidth), right)
  /** The lowest that the line comes to where the words on its peak stand. */
  const lowest = Math.max(
    y(peak.value),
    ...dots.flatMap((dot, i) => {
      const next = dots[i + 1] ?? dot
      return next.x >= peakX - peakWidth - 6 && dot.x <= peakX ? [dot.y, next.y] : []
    }),
  )
  const step = Math.ceil((to - from) / Math.max(1, Math.floor((right - left) / (letters * 3.6))))
  return {
    left,
    right,
    bottom,
    line,
    ground: `${line}V${bottom}H${dots[0]?.x ?? left}Z`,
    dots,
    newest: last,
    ticks: ticks.map(({ value, text }) => ({ y: y(value), text })),
    years: Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step).map((year) => ({
      x: x(year + 0.5),
      text: String(year),
    })),
    plan: { x: left, y: y(plan), text: planText },
    peak:
      peak === newest
        ? null
        : {
            x: round(peakX),
            // Below the line, where there is room for two rows; else at its foot.
            y: round(Math.min(lowest + letters * 1.8, bottom - letters * 1.5)),
            text: peakText,
            date: peakDate,
          },
    gap: { x: right + 6, from: last.y, to: y(plan), text: part },
    sentence: placeWord('growthSentence', lang, {
      first: told(points[0]?.value ?? newest.value, points[0]?.date ?? newest.date),
      newest: told(newest.value, newest.date),
      plan: planText,
    }),
  }
}

const round = (value: number) => Math.round(value * 10) / 10
