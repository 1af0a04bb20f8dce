import { createHash } from 'node:crypto'
import { escapeText as e } from '../../src/render/svg/text'
import { pageWord } from '../../src/i18n/page-words'
import { say } from '../../src/i18n/ui-words'
import { THEMES } from '../../src/scene/themes'
import type { Site } from './site'

const { light, dark } = THEMES
const STYLE = `body{font:1.05rem/1.6 Pretendard,'Noto Sans KR','Apple SD Gothic Neo','Malgun Gothic',system-ui,sans-serif;background:${light.halo};color:${light.ink};max-width:34em;margin:18vh auto;padding:0 24px;word-break:keep-all}a{color:inherit}@media(prefers-color-scheme:dark){body{background:${dark.halo};color:${dark.ink}}}`

/**
 * The page `404.html` of hosts that have none of their own: whoever comes with a wrong address is told so in both languages,
 * and where the atlas is. It may stand for any folder, so its one link is whole where the site is known, else the root.
 */
export function missingPage(site: Site): string {
  const home = site.base ?? '/'
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`
  const line = (lang: 'ko' | 'en') =>
    `<p lang="${lang}">${e(pageWord('missing', lang))}<br><a href="${e(home)}${lang === 'ko' ? '' : `?lang=${lang}`}">${e(say('name', lang))} — ${e(say('tagline', lang))}</a></p>`
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>404 — ${e(say('name', 'ko'))}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><style>${STYLE}</style></head><body><h1>404</h1>${line('ko')}${line('en')}</body></html>\n`
}
