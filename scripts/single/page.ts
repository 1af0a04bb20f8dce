import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { lateInFrame } from '../page/late'
import { singleWord } from '../../src/i18n/single-words'
import { say } from '../../src/i18n/ui-words'
import { STORY_HERE } from '../../src/story/one-file'
import type { Lang } from '../../src/atlas/model'
import { escapeText as e } from '../../src/render/svg/svg'

/** Style of what is seen until the atlas is unpacked; and no way to pages that are no part of the file. */
const FIRST = `:root{color-scheme:light dark;font-family:Pretendard,'Noto Sans KR','Apple SD Gothic Neo','Malgun Gothic',system-ui,sans-serif;line-height:1.5;word-break:keep-all}
#late{visibility:hidden}
#message{max-width:34em;margin:18vh auto;padding:0 24px}#message h1{font-size:2rem;margin:0}
.bar .share,a:is([href*='indicator/'],[href*='story/'],[href*='embed.html'],[href*='data/v1/']){display:none!important}`

const LANGS = ['ko', 'en'] as const
/** What may have to be said; the first is, until it is known. */
const MESSAGES = ['opening', 'old', 'cut', 'failed'] as const

const inBoth = (text: (lang: Lang) => string, attributes = '') =>
  LANGS.map((lang) => `<p lang="${lang}"${attributes}>${e(text(lang))}</p>`).join('')

/**
 * The atlas as one file. It asks nobody for anything: its policy allows only what is in it.
 * @param archive its files as `pack` writes them
 */
export function singlePage(archive: string): string {
  const boot = readFileSync(new URL('boot.js', import.meta.url), 'utf8')
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(boot).digest('base64')}' blob:`,
    // MapLibre turns the one into the other where a page has no origin.
    'worker-src data: blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data: blob:',
    'connect-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const messages = MESSAGES.map((key, i) =>
    inBoth((lang) => singleWord(key, lang), ` data-when="${key}"${i ? ' hidden' : ''}`),
  ).join('')
  const words = `<h1>${LANGS.map((lang) => e(say('name', lang))).join(' ')}</h1>${inBoth((lang) => say('tagline', lang))}${messages}<noscript><style>[data-when]{display:none}</style>${inBoth((lang) => singleWord('noScript', lang))}</noscript>`
  return `<!doctype html>
<html lang="ko" data-map="static">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${e(LANGS.map((lang) => say('name', lang)).join(' '))}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>${FIRST}</style>
<script>${boot}</script>
${STORY_HERE}
</head>
<body>
<main><div id="stage"><div id="still" class="pre"></div><div id="live"></div></div><div id="app"><div id="message">${words}</div></div>${lateInFrame()}</main>
<script id="archive" type="application/gzip" data-length="${archive.length}">${archive}</script>
</body>
</html>
`
}
