import { say } from '../../src/i18n/ui-words'
import { escapeText as e } from '../../src/render/svg/text'
import { CARD, fileOf, type Entry } from './entry'
import type { Site } from './site'

/** Pixels of the frame that is offered, as in the README. */
const SIZE = 640

/** An answer of oEmbed 1.0 (oembed.com) of the type `rich`. */
export interface OEmbed {
  readonly version: '1.0'
  readonly type: 'rich'
  readonly provider_name: string
  readonly provider_url: string
  readonly title: string
  readonly html: string
  readonly width: number
  readonly height: number
  readonly thumbnail_url: string
  readonly thumbnail_width: number
  readonly thumbnail_height: number
}

/** The frame that keeps its shape without any script; `address` makes the atlas's paths whole. */
export const frameOf = (
  { scene, query }: Pick<Entry, 'scene' | 'query'>,
  address: (path: string) => string,
): string =>
  [
    '<iframe',
    `  src="${e(address(`embed.html?${query}`))}"`,
    `  title="${e(`${scene.question} ${scene.title}`.trim())}"`,
    '  width="100%"',
    `  height="${SIZE}"`,
    '  frameborder="0"',
    '  loading="lazy"',
    '></iframe>',
  ].join('\n')

export function oembedOf(entry: Entry, site: Site): OEmbed {
  const { scene, lang, indicator } = entry
  return {
    version: '1.0',
    type: 'rich',
    provider_name: `${say('name', lang)}, ${say('tagline', lang)}`,
    provider_url: site.at(''),
    title: [scene.question, scene.title].filter(Boolean).join(' '),
    html: frameOf(entry, site.at),
    width: SIZE,
    height: SIZE,
    thumbnail_url: site.at(`indicator/${fileOf(indicator.id, lang)}.png`),
    thumbnail_width: CARD[0],
    thumbnail_height: CARD[1],
  }
}
