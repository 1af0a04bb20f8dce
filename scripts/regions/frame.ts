import { say } from '../../src/i18n/ui-words'
import { escapeText as e } from '../../src/render/svg/text'
import { CARD, fileOf } from '../pages/entry'
import type { OEmbed } from '../pages/oembed'
import type { Site } from '../pages/site'
import type { Told } from './told'

/** Pixels of the frame that is offered. */
const WIDTH = 640
const HEIGHT = 620

/** The frame of a small profile; `address` makes the atlas's paths whole. */
export const frameOf = ({ frame, fullName }: Told, address: (path: string) => string): string =>
  [
    '<iframe',
    `  src="${e(address(`embed.html?${frame}`))}"`,
    `  title="${e(fullName)}"`,
    '  width="100%"',
    `  height="${HEIGHT}"`,
    '  frameborder="0"',
    '  loading="lazy"',
    '></iframe>',
  ].join('\n')

export function oembedOf(told: Told, site: Site): OEmbed {
  const { lang, portrait, fullName } = told
  return {
    version: '1.0',
    type: 'rich',
    provider_name: `${say('name', lang)}, ${say('tagline', lang)}`,
    provider_url: site.at(''),
    title: fullName,
    html: frameOf(told, site.at),
    width: WIDTH,
    height: HEIGHT,
    thumbnail_url: site.at(`region/${fileOf(portrait.subject.region.code, lang)}.png`),
    thumbnail_width: CARD[0],
    thumbnail_height: CARD[1],
  }
}
