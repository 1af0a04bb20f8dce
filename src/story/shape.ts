import * as v from 'valibot'
import { isId } from './draft'
import { isColour } from './brand'
import { asPicture } from './pictures'
import { HEADINGS, MOST_MINUTES, type Story } from './model'

/** No text of a story that somebody wrote comes near it. */
const text = v.pipe(v.string(), v.maxLength(1_000_000))
const both = v.strictObject({ ko: v.exactOptional(text), en: v.exactOptional(text) })
/** A picture as a story keeps it, whoever says that it is one. */
const picture = v.pipe(
  v.string(),
  v.transform(asPicture),
  v.check((one) => one !== null),
  v.transform((one) => one ?? ''),
)
const shown = v.strictObject({ name: v.pipe(v.string(), v.check(isId)), alt: both })
const words = v.strictObject({ title: text, body: text, notes: text })

/** What is taken for a story when it comes from a link or out of the browser's keeping. */
const STORY = v.strictObject({
  title: both,
  about: both,
  sources: v.array(text),
  names: v.array(text),
  pictures: v.exactOptional(v.record(v.pipe(v.string(), v.check(isId)), picture)),
  logo: v.exactOptional(shown),
  colour: v.exactOptional(v.pipe(v.string(), v.check(isColour))),
  slides: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.check(isId)),
        view: text,
        plain: v.boolean(),
        heading: v.exactOptional(v.picklist(HEADINGS)),
        picture: v.exactOptional(shown),
        beside: v.exactOptional(text),
        table: v.exactOptional(v.literal(true)),
        then: v.exactOptional(v.array(text)),
        points: v.exactOptional(v.literal(true)),
        qr: v.exactOptional(v.literal(true)),
        minutes: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.maxValue(MOST_MINUTES))),
        apart: v.exactOptional(v.literal(true)),
        words: v.strictObject({ ko: v.exactOptional(words), en: v.exactOptional(words) }),
      }),
    ),
    v.check((slides) => new Set(slides.map(({ id }) => id)).size === slides.length),
  ),
})

/** A value as a story; null where it is none. */
export function asStory(value: unknown): Story | null {
  const read = v.safeParse(STORY, value)
  return read.success ? read.output : null
}
