import fc from 'fast-check'

/** Text that somebody writes who wants a page to do something else than show it. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</text></svg><iframe src=//evil.example>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  'javascript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  '//evil.example/x',
  'url(https://evil.example/x)',
  ']]><!--',
  '{{share population-resident 2024}}',
  '{{constructor constructor}}',
  '=HYPERLINK("https://evil.example","x")',
  '=cmd|" /C calc"!A0',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  'Infinity',
  '1e999',
  '-0',
  '9'.repeat(400),
  '\u202ecod.exe',
  '\u2066\u2067\u200f',
  '\u0000',
  '\ud800',
  '\ufeff',
  'a\u0301'.repeat(200),
  '👩‍👩‍👧‍👦'.repeat(40),
  'ㄱ'.repeat(3000),
  '%00%0d%0aSet-Cookie:x',
  '../../../etc/passwd',
  '&amp;&lt;&quot;',
  "';DROP TABLE--",
  '`{{7*7}}`',
]

/** Words: hostile ones, what the atlas knows, and anything. */
export const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ maxLength: 24, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.double().map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '0', '-1', '2023', '11', '46170', 'births', '서울특별시', 'map'),
  },
)

/** A text with some of its letters changed, doubled, taken away, or cut off. */
export const spoiled = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'0aZ_-&=,~%<>"\'{}[]:\\#?\u202e')), { maxLength: 6 }),
      fc.option(fc.nat(), { freq: 3 }),
    )
    .map(([changes, cut]) => {
      let now = text
      for (const [at, letter] of changes) {
        const i = at % Math.max(1, now.length)
        now = now.slice(0, i) + letter + now.slice(i + (at % 3))
      }
      return cut === null ? now : now.slice(0, cut % (now.length + 1))
    })

/** Any JSON, with hostile words for names and texts. */
export const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    word,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(word, tie('value'), { maxKeys: 5 }),
  ),
})).value

/** A value with one of its parts exchanged for something else. */
export const exchanged = (value: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), json).map(([way, other]) => {
    const copy: unknown = structuredClone(value)
    let here: unknown = copy
    for (const [i, step] of way.entries()) {
      if (typeof here !== 'object' || here === null) break
      const names = Object.keys(here)
      if (!names.length) break
      const name = names[step % names.length]!
      const inside = (here as Record<string, unknown>)[name]
      if (i === way.length - 1 || typeof inside !== 'object' || inside === null)
        (here as Record<string, unknown>)[name] = other
      here = inside
    }
    return copy
  })
