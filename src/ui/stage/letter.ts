import * as v from 'valibot'
import { ALL_MOVES, SCREENS, ALL_TOOLS } from '../../story/talk'

const finite = v.pipe(v.number(), v.finite())
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Names of slides, lines and windows. */
const name = v.pipe(v.string(), v.maxLength(200))
const at = v.pipe(v.tuple([finite, finite]), v.readonly())
const said = <K extends string>(kind: K) => v.literal(kind)

const room = v.object({ left: finite, top: finite, width: finite, height: finite, ratio: finite })
/** The part of the stage in which a picture stands, in parts of its width and height, and how wide the stage is for its height. */
export type Room = Readonly<v.InferOutput<typeof room>>

const command = v.union([
  v.object({ move: v.picklist(ALL_MOVES) }),
  v.object({ tool: v.picklist(ALL_TOOLS) }),
  v.object({ go: finite, part: v.exactOptional(finite) }),
  v.object({ digit: v.pipe(v.string(), v.regex(/^\d$/)) }),
])

const stroke = v.object({ id: name, points: v.pipe(v.array(at), v.readonly()) })
const strokes = v.pipe(v.array(stroke), v.readonly())

/** What the two windows of a talk say to each other. */
const body = v.variant('said', [
  /** The stage stands here. */
  v.object({
    said: said('talk'),
    talk: v.object({
      at: whole,
      part: whole,
      screen: v.picklist(SCREENS),
      cursor: finite,
      typed: name,
    }),
    lang: v.picklist(['ko', 'en']),
  }),
  /** The speaker's window asks for a step. */
  v.object({ said: said('command'), command }),
  /** The speaker's window has opened, and asks where the stage stands. */
  v.object({ said: said('hello') }),
  /** The stage closes. */
  v.object({ said: said('gone') }),
  /** A line is drawn on a slide, in either window; the laser points somewhere, or nowhere; a slide was erased. */
  v.object({ said: said('pen'), slide: name, stroke: name, at }),
  v.object({ said: said('laser'), at: v.nullable(at) }),
  v.object({ said: said('erased'), slide: name }),
  /** What was drawn before this window opened is asked for, or given. */
  v.object({ said: said('drawn?') }),
  v.object({
    said: said('drawn'),
    drawings: v.record(name, strokes),
  }),
  /** A small picture of a step of a slide is asked for, or given as SVG text. */
  v.object({ said: said('picture?'), slide: whole, part: whole }),
  v.object({
    said: said('picture'),
    slide: whole,
    part: whole,
    svg: v.pipe(v.string(), v.maxLength(5_000_000)),
    room,
  }),
])
export type Said = v.InferOutput<typeof body>

const letter = v.object({
  goru: v.literal('talk'),
  story: name,
  /** Who says it, and its how many word that is: what comes by two ways is heard once. */
  from: name,
  count: finite,
  /** To whom alone; absent: to all. */
  to: v.exactOptional(name),
  body,
})
/** A word of one window to the others, as it is sent. */
export type Letter = v.InferOutput<typeof letter>

/** A message as a word of a window of ours; null where it is none, whoever sent it. */
export function letterOf(value: unknown): Letter | null {
  const read = v.safeParse(letter, value)
  return read.success ? read.output : null
}
