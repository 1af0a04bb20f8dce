import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'

/** A part of a slide and where it stands, in hundredths of the stage's width and height. */
interface Box {
  readonly part: string
  readonly at: readonly [x: number, y: number, width: number, height: number]
}
export type Layout = readonly Box[]

const PARTS: Readonly<Record<string, string>> = {
  title: '.slide-words h1',
  words: '.slide-words',
  legend: '.stage .key',
  chart: '.chart .picture',
  maps: '.pair',
  table: '.rows table',
  sources: '.stage > footer',
}

/** Where the parts of the slide on the stage stand. */
export const layoutOn = (page: Page): Promise<Layout> =>
  page.evaluate(
    (parts) =>
      Object.entries(parts).flatMap(([part, name]) => {
        const box = document.querySelector(name)?.getBoundingClientRect()
        if (!box || box.width < 1 || box.height < 1) return []
        const of = (px: number, all: number) => Math.round((px / all) * 1000) / 10
        const at = [
          of(box.x, innerWidth),
          of(box.y, innerHeight),
          of(box.width, innerWidth),
          of(box.height, innerHeight),
        ]
        return [{ part, at: at as [number, number, number, number] }]
      }),
    PARTS,
  )

const [WIDE, TALL, ACROSS] = [160, 90, 4]
const INK: Readonly<Record<string, string>> = {
  title: '#1b2730',
  words: '#8a97a0',
  legend: '#d6276b',
  chart: '#1f6190',
  maps: '#076963',
  table: '#714fad',
  sources: '#c2c9c6',
}

/** The layouts of all slides as one picture, slide by slide, to be looked at and to be compared with. */
function sheetOf(slides: readonly Layout[]): string {
  const down = Math.ceil(slides.length / ACROSS)
  const frames = slides.map((boxes, i) => {
    const rects = boxes.map(
      ({ part, at: [x, y, width, height] }) =>
        `<rect data-part="${part}" data-at="${x} ${y} ${width} ${height}" x="${x * 1.6}" y="${y * 0.9}" width="${width * 1.6}" height="${height * 0.9}" fill="none" stroke="${INK[part] ?? '#000'}"/>`,
    )
    const [left, top] = [(i % ACROSS) * (WIDE + 8), Math.floor(i / ACROSS) * (TALL + 8)]
    return `<g data-slide="${i + 1}" transform="translate(${left} ${top})"><rect width="${WIDE}" height="${TALL}" fill="#fff" stroke="#ddd"/>${rects.join('')}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ACROSS * (WIDE + 8)} ${down * (TALL + 8)}">\n${frames.join('\n')}\n</svg>\n`
}

const layoutsIn = (sheet: string): Layout[] =>
  [...sheet.matchAll(/<g data-slide.*?<\/g>/g)].map(([frame]) =>
    [...frame.matchAll(/data-part="(\w+)" data-at="(\S+) (\S+) (\S+) (\S+)"/g)].map(
      ([, part = '', ...at]) => ({
        part,
        at: at.map(Number) as [number, number, number, number],
      }),
    ),
  )

/** Hundredths by which a part may stand elsewhere: type is set a little wider or taller from one Chromium to the next. */
const LEEWAY = 2

/** The layouts in a picture that is kept; null where there is none. */
export const keptIn = (file: string): readonly Layout[] | null =>
  existsSync(file) ? layoutsIn(readFileSync(file, 'utf8')) : null

/** Keeps the layouts of all slides as a picture. */
export function keep(file: string, slides: readonly Layout[]): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, sheetOf(slides))
}

/** What stands elsewhere than it did, or is new, or gone. */
export function movedSince(before: Layout | undefined, now: Layout): string[] {
  const names = (all: Layout = []) => all.map(({ part }) => part).join(', ')
  if (!before || names(before) !== names(now)) return [`${names(now)} in place of ${names(before)}`]
  return now.flatMap(({ part, at }, k) =>
    at.some((value, side) => Math.abs(value - (before[k]?.at[side] ?? NaN)) > LEEWAY)
      ? [`${part} at ${at.join(' ')} in place of ${before[k]?.at.join(' ')}`]
      : [],
  )
}
