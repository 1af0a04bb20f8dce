import sheet from './embed-region.css?url'
import { langOf } from '../embed/address'
import { profileOf, titleOf } from '../embed/profile'
import { regionsAsked } from '../embed/regions-asked'
import { decodeFigures, decodeRegion, figuresFile, regionFile } from '../embed/region-file'
import { footOf, unnamed } from '../embed/parts'
import type { Colours } from '../scene/model'
import { THEMES } from '../scene/themes'

/** The frame of a region, or of up to four beside each other: light unless dark is asked for. */
export async function show(main: HTMLElement, query: string): Promise<void> {
  const lang = langOf(query)
  const { codes, unused } = regionsAsked(query)
  const dark = new URLSearchParams(query).get('theme') === 'dark'
  const style = document.createElement('link')
  Object.assign(style, { rel: 'stylesheet', href: sheet })
  const dressed = new Promise((done) => (style.onload = style.onerror = done))
  document.head.append(style)
  const fetched = await Promise.all(codes.map((code) => got(regionFile(code, lang), decodeRegion)))
  const files = fetched.filter((file) => file !== null)
  const compared =
    files.length > 1
      ? await Promise.all(files.map(({ code }) => got(figuresFile(code, lang), decodeFigures)))
      : []
  await dressed
  const others = [...unused, ...codes.filter((_, i) => !fetched[i]).map((code) => `region=${code}`)]
  const { style: colours } = document.documentElement
  const theme = THEMES[dark ? 'dark' : 'light']
  for (const name of Object.keys(theme) as (keyof Colours)[]) colours.setProperty(`--${name}`, theme[name])
  colours.colorScheme = dark ? 'dark' : 'light'
  main.className = 'region'
  const [first] = files
  main.innerHTML = !first
    ? unnamed() + footOf(lang, [], `./region/index${lang === 'ko' ? '' : `.${lang}`}.html`, [], others, [])
    : files.length > 1
      ? (await import('../embed/comparison')).comparisonOf(
          files.map((file, i) => ({ ...file, themes: compared[i]?.themes ?? [] })),
          lang,
          others,
        )
      : profileOf(first, others)
  if (first) document.title = titleOf(files)
  document.documentElement.dataset['map'] = 'static'
}

/** Null where there is no such region. Rejects where the file did not come. */
async function got<T>(name: string, decode: (value: unknown, name: string) => T): Promise<T | null> {
  const answer = await fetch(`./${name}`)
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  const value = (await answer.json().catch(() => {
    throw new Error(`${name}: no JSON`)
  })) as unknown
  return decode(value, name)
}
