import { say } from '../i18n/words'
import type { Scene } from '../scene/model'
import type { Block, ResolvedStory } from '../story/model'
import type { StepSlide } from '../story/steps'
import type { SlideSaid } from './slide-figure'

/**
 * A view as a story of one slide, `view`: its headline is the title; its answer, a newsroom's note and whose words all
 * that is are its text.
 */
export function viewSlide(
  scene: Scene,
  { sentence }: Pick<SlideSaid, 'sentence'>,
): ResolvedStory & { readonly slides: readonly [StepSlide] } {
  const { answer, words, view } = scene
  const { lang } = view
  const told = answer ? `${answer.before}${answer.number}${answer.after}` : sentence
  const body = [told, words?.note, words?.by].flatMap((text): Block[] =>
    text ? [{ kind: 'text', line: [span(text)] }] : [],
  )
  const title = scene.question || scene.title
  const slide: StepSlide = {
    ...{ id: 'view', number: 1, view: '', plain: false, heading: null, picture: null, beside: null },
    ...{ table: false, then: [], points: false, qr: false, minutes: null },
    ...{ title: [span(title)], body, whole: body, notes: [], sources: [], standings: [] },
  }
  const name = say('name', lang)
  return {
    ...{ id: 'view', lang, title: name, about: title, sources: [], logo: null, colour: null },
    slides: [slide],
  }
}

/** What must be said with the figures, without a newsroom's words, which stand in the text of the slide. */
export const cautionsOf = (
  { words }: Pick<Scene, 'words'>,
  said: Pick<SlideSaid, 'cautions'>,
): readonly string[] => (words ? [words.caption, words.caution].filter(Boolean) : said.cautions)

const span = (text: string) => ({ text, strong: false, figure: null })
