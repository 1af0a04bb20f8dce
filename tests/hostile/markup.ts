/** Elements that pictures and articles are made of; none of them runs, fetches or leads anywhere by itself but `a`. */
const ELEMENTS =
  'svg g path rect circle line text tspan title desc defs pattern clipPath mask polygon polyline ellipse marker use style linearGradient stop image header h1 h2 h3 h4 p nav ol ul li a b strong em small section article figure figcaption div span blockquote cite table caption thead tbody tr th td dl dt dd footer sup br i aside hr button details summary sub mark'.split(
    ' ',
  )
const NUMBERS = 'd x y x1 x2 y1 y2 cx cy r width height transform points viewBox data-value'.split(' ')
/** A place on this page or another of ours, or a publisher's. */
const ADDRESS = /^(#|\.\.?\/|\?|[\w./-]+\.html|https:\/\/(?!evil)|$)/
const TAG = /<\/?([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*\/?>/g

/**
 * What is wrong with the markup that a text was put into: an element that nobody of us writes, a handler, an address that
 * runs or leads elsewhere, a sign that opens an element, a number that is none. Null where nothing is.
 */
export function wrongIn(markup: string): string | null {
  let wrong: string | null = null
  const words = markup.replace(TAG, (tag: string, name: string, attributes: string) => {
    if (!ELEMENTS.includes(name)) wrong ??= `element ${tag.slice(0, 80)}`
    for (const [, attribute = '', value = ''] of attributes.matchAll(/\s([\w:-]+)(?:="([^"<]*)")?/g)) {
      if (/^on/i.test(attribute)) wrong ??= `handler ${tag.slice(0, 120)}`
      if (/^(?:href|src|xlink:href)$/.test(attribute) && !ADDRESS.test(value))
        wrong ??= `address ${value.slice(0, 80)}`
      if (NUMBERS.includes(attribute) && /NaN|Infinity|undefined/.test(value))
        wrong ??= `number ${tag.slice(0, 120)}`
    }
    return ''
  })
  if (words.includes('<')) wrong ??= `sign ${words.slice(words.indexOf('<'), words.indexOf('<') + 80)}`
  return wrong
}
