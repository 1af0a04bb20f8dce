import { createHash } from 'node:crypto'
import type { Level } from '../../src/atlas/model'
import { embedWord } from '../../src/i18n/embed-words'
import { say } from '../../src/i18n/ui-words'
import { escapeText as e } from '../../src/render/svg/text'
import { COUNTRY, fitCamera } from '../../src/scene/projection'
import type { Scene } from '../../src/scene/model'
import { sceneFor } from '../../src/supply/look'
import type { Supplies } from '../../src/supply/supplies'
import { levelsOf } from '../../src/view/parameters'
import { sharedPage } from '../../src/view/shared-page'
import { parse } from '../../src/view/url'
import { tag } from './document'
import { CARD, fileOf, summaryOf, type Entry } from './entry'
import type { Site } from './site'
import { socialTags } from './social'

/** Leads on to the view, with what else the link says of it. The same for all, so that one hash lets it run. */
const LEAD =
  "{const to=document.getElementById('view').href,more=location.search.slice(1);location.replace(to+(more&&'&'+more)+location.hash)}"
const STYLE = 'body{font:1.05rem/1.6 system-ui,sans-serif;max-width:34em;margin:18vh auto;padding:0 24px}'
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const POLICY = `default-src 'none'; script-src ${hashOf(LEAD)}; style-src ${hashOf(STYLE)}; base-uri 'none'; form-action 'none'`

/** A page that link previews read, and the picture it names, as from the atlas's folder. */
export interface Shared {
  readonly file: string
  readonly html: string
  /** Null: the picture is there already, with the page of the indicator. */
  readonly picture: { readonly file: string; readonly scene: Scene } | null
}

/** The pages of an indicator in one language: of what it opens with, and of each level by name. */
export function sharedOf(supplies: Supplies, entry: Entry, site: Site): Shared[] {
  const { indicator, lang, scene } = entry
  const levels: readonly (Level | null)[] = [null, ...levelsOf(indicator)]
  return levels.map((level) => {
    const query = [entry.query, level && `level=${level}`].filter(Boolean).join('&')
    const file = sharedPage(indicator.id, level, lang)
    if (level === null || level === scene.view.level) {
      const picture = `indicator/${fileOf(indicator.id, lang)}.png`
      return { file, html: pageOf(scene, { query, picture, entry, site }), picture: null }
    }
    const { view } = parse(query, supplies.atlas.catalogue)
    const other = sceneFor(view, supplies, { theme: 'light', zoom: fitCamera(COUNTRY, ...CARD).zoom })
    const picture = file.replace(/html$/, 'png')
    return {
      file,
      html: pageOf(other, { query, picture, entry, site }),
      picture: { file: picture, scene: other },
    }
  })
}

interface Told {
  readonly query: string
  readonly picture: string
  readonly entry: Entry
  readonly site: Site
}

function pageOf(scene: Scene, { query, picture, entry: { indicator, lang }, site }: Told): string {
  const title = scene.question || scene.title
  const to = `../?${query}`
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    `<title>${e(title)} — ${e(say('name', lang))}</title>`,
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'description', content: summaryOf({ scene }) }),
    ...(site.base === null
      ? []
      : [tag('link', { rel: 'canonical', href: site.at(`indicator/${fileOf(indicator.id, lang)}.html`) })]),
    ...socialTags(
      {
        type: 'website',
        lang,
        title,
        description: summaryOf({ scene }),
        image: { file: picture, alt: scene.alt },
      },
      site,
    ),
    `<noscript>${tag('meta', { 'http-equiv': 'refresh', content: `0; url=${to}` })}</noscript>`,
    `<style>${STYLE}</style></head>`,
    `<body><p>${e(title)}<br><a id="view" href="${e(to)}">${e(embedWord('open', lang))}</a></p><script>${LEAD}</script></body></html>\n`,
  ].join('\n')
}
