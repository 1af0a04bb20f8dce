import fc from 'fast-check'
import type { Story } from './model'

const words = fc.record({ title: fc.string(), body: fc.string({ unit: 'grapheme' }), notes: fc.string() })
const both = <T>(one: fc.Arbitrary<T>) => fc.record({ ko: one, en: one }, { requiredKeys: [] })

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const alt = both(fc.string({ minLength: 1, unit: 'grapheme' }))
const shown = fc.record({ name: fc.constantFrom('harbour', 'p-2'), alt })

/** Any story: what `readStory` or the page could have made, and much that they would not. */
export const anyStory: fc.Arbitrary<Story> = fc.record(
  {
    title: both(fc.string({ minLength: 1, unit: 'grapheme' })),
    about: both(fc.string({ minLength: 1 })),
    sources: fc.array(fc.string(), { maxLength: 3 }),
    names: fc.array(fc.string(), { maxLength: 3 }),
    pictures: fc.constant({ harbour: PNG, 'p-2': PNG }),
    logo: shown,
    colour: fc.constantFrom('#0b3d91', '#ffd400'),
    slides: fc.uniqueArray(
      fc.record(
        {
          id: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/),
          view: fc.webQueryParameters(),
          plain: fc.boolean(),
          picture: shown,
          beside: fc.webQueryParameters(),
          table: fc.constant(true as const),
          heading: fc.constantFrom('title' as const, 'section' as const),
          apart: fc.constant(true as const),
          then: fc.array(fc.webQueryParameters(), { minLength: 1, maxLength: 2 }),
          points: fc.constant(true as const),
          qr: fc.constant(true as const),
          minutes: fc.integer({ min: 1, max: 600 }),
          words: both(words),
        },
        { requiredKeys: ['id', 'view', 'plain', 'words'] },
      ),
      { selector: ({ id }) => id, maxLength: 6 },
    ),
  },
  { requiredKeys: ['title', 'about', 'sources', 'names', 'slides'] },
)
