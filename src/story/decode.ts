import * as v from 'valibot'
import type { BuiltStory, StoryEntry } from './model'

const text = v.object({ ko: v.string(), en: v.string() })
const standing = v.picklist(['established', 'candidate', 'printed', 'target'])
const line = v.array(
  v.object({
    text: v.string(),
    strong: v.boolean(),
    figure: v.nullable(v.object({ text: v.string(), standing, sources: v.array(v.string()) })),
  }),
)
const block = v.variant('kind', [
  v.object({ kind: v.literal('text'), line }),
  v.object({ kind: v.literal('big'), line, label: line }),
  v.object({ kind: v.literal('list'), items: v.array(line) }),
  v.object({ kind: v.literal('quote'), lines: v.array(line), by: line }),
])
const story = v.object({
  id: v.string(),
  lang: v.picklist(['ko', 'en']),
  title: v.string(),
  about: v.string(),
  sources: v.array(v.string()),
  slides: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        number: v.number(),
        view: v.string(),
        plain: v.boolean(),
        title: line,
        body: v.array(block),
        notes: v.array(block),
        sources: v.array(v.string()),
        standings: v.array(standing),
      }),
    ),
    v.minLength(1),
  ),
})
const entries = v.array(v.object({ id: v.string(), title: text, about: text, slides: v.number() }))

/** A story as the build wrote it. Throws an `Error` that says where it is something else. */
export const decodeStory = (value: unknown): BuiltStory => decode(v.object({ ko: story, en: story }), value)

/** The list of the stories that the atlas ships. Throws as `decodeStory` does. */
export const decodeStories = (value: unknown): StoryEntry[] => decode(entries, value)

function decode<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`${v.getDotPath(issue) ?? 'the file'} – ${issue.message}`)
}
