import { regionWord, type RegionWord } from '../../src/i18n/region-words'
import type { Site as PolicySite, Told as Fact } from '../../src/region/sites'
import { escapeText as e } from '../../src/render/svg/text'
import { factOf, placeDate } from '../../src/scene/place-card'
import { inOwn } from '../pages/page'
import { namedSource } from './sources'
import type { Told } from './told'

/** So many places are printed; all are on the page. */
const PRINTED = 10

/** The places of the policy in a region, each with its plan and what came of it. */
export function policyOf(told: Told): string {
  const { atlas, lang, portrait } = told
  const { sites } = portrait
  const word = (of: RegionWord, values = {}) => e(regionWord(of, lang, values))
  const head = `<section class="policy"><h2>${word('policy')}</h2>`
  if (!sites.length) return `${head}<p>${word('noPolicy')}</p></section>`
  const rest = sites.length > PRINTED ? word('printedRest', { count: PRINTED, total: sites.length }) : ''
  const sources = [...new Set(sites.flatMap(({ place }) => place.record?.sources ?? []))].flatMap(
    (id) => atlas.sources.get(id) ?? [],
  )
  return [
    `${head}<p class="note">${word('policyNote')}</p>`,
    `<dl class="sites">${sites.map((site, i) => siteOf(site, told, i >= PRINTED)).join('')}</dl>`,
    rest ? `<p class="note paper">${rest}</p>` : '',
    sources.length
      ? `<details><summary>${word('source')} (${sources.length})</summary><ul>${sources.map((source) => `<li>${namedSource(source, lang)}</li>`).join('')}</ul></details>`
      : '',
    '</section>',
  ].join('')
}

function siteOf({ place, overlay, plan, outcome }: PolicySite, { lang }: Told, more: boolean): string {
  const english = lang === 'ko' ? '' : `&lang=${lang}`
  const facts = (of: 'plan' | 'outcome', all: readonly Fact[]) =>
    all.length
      ? `<dd><b>${e(regionWord(of, lang))}</b> ${all.map((fact) => factSaid(fact, lang)).join(' · ')}</dd>`
      : ''
  const known = facts('plan', plan) + facts('outcome', outcome)
  return [
    `<div${more ? ' class="more"' : ''}><dt><a href="${e(`../?overlays=${overlay.id}&select=${place.id}${english}`)}">${e(place.name[lang])}</a></dt>`,
    `<dd>${e(overlay.name[lang])} · ${e(placeDate(place, lang))}</dd>`,
    known || `<dd>${e(regionWord('noFacts', lang))}</dd>`,
    '</div>',
  ].join('')
}

function factSaid({ fact, kind }: Fact, lang: Told['lang']): string {
  const told = factOf(fact, kind, new Map(), lang)
  if (!told) return ''
  const about = [told.date, told.confidence].filter(Boolean).join(', ')
  return `${e(told.label)} ${inOwn(told.value)}${about ? ` <small>(${e(about)})</small>` : ''}`
}
