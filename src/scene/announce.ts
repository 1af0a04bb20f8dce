import { announcementWord as word } from '../i18n/announcement-words'
import { say } from '../i18n/words'
import type { Scene } from './model'

/**
 * What has changed from one scene to the next, in a sentence or two for who does not see it: another figure, level, year or
 * choice, and what it made of the map. Empty where the change is of the picture alone, such as its colours.
 */
export function announcement(before: Scene, after: Scene): string {
  const { view, year, level, title } = after
  const { lang } = view
  const all = after.regions.length
  const answer = after.answer ? ` ${after.answer.before}${after.answer.number}${after.answer.after}` : ''
  const about = {
    title,
    year,
    all,
    level: (after.indicator.ground?.name[lang] ?? say(level, lang)).toLowerCase(),
  }
  if (after.bare || before.view.lang !== lang) return ''
  if (before.title !== title || before.view.show !== view.show)
    return word('figure', lang, about) + (answer || ` ${after.alt}`)
  if (before.level !== level || before.view.vintage !== view.vintage)
    return word('level', lang, about) + answer
  if (before.year !== year) {
    const was = new Map(before.regions.map(({ code, cls }) => [code, cls]))
    const count = after.regions.filter(({ code, cls }) => was.get(code) !== cls).length
    const kinds = after.legend.unranked !== undefined
    const what = count ? (kinds ? 'movedKinds' : 'moved') : kinds ? 'stillKinds' : 'still'
    return word(what, lang, { ...about, count }) + answer
  }
  const chosen = (now: Scene, other: Scene) => now.selected.find((code) => !other.selected.includes(code))
  const [come, gone] = [chosen(after, before), chosen(before, after)]
  const region = after.regions.find(({ code }) => code === (come ?? gone))
  if (!region) return ''
  if (!come) return word('left', lang, { name: region.fullName })
  const value = region.value === null ? region.text : `${region.text} ${after.unit}`.trim()
  const { rank, fullName: name } = region
  return rank === null
    ? word('chosen', lang, { name, value })
    : word('ranked', lang, { name, value, rank, all })
}
