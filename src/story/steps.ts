import type { Block, ResolvedSlide, ResolvedStory } from './model'

/** How many things of a body come one by one: each point of a list, and each other block. */
export const piecesIn = (body: readonly Block[]): number =>
  body.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 1), 0)

/** How many steps a slide has: as many as its views, and as its points where they come one by one. At least one. */
export const stepsOf = ({ then, points, body }: Pick<ResolvedSlide, 'then' | 'points' | 'body'>): number =>
  Math.max(1, 1 + then.length, points ? piecesIn(body) : 1)

/** The view of a step; the last one stays. @param part the first is 0 */
export const viewAt = ({ view, then }: Pick<ResolvedSlide, 'view' | 'then'>, part: number): string =>
  [view, ...then][Math.min(part, then.length)] ?? view

/** How many pieces of the body are shown in a step. */
export const shownAt = ({ points }: Pick<ResolvedSlide, 'points'>, part: number): number =>
  points ? part + 1 : Infinity

type Built = Pick<ResolvedSlide, 'points' | 'body'>

/** The body as far as a step shows it. */
export const bodyAt = (slide: Built, part: number): readonly Block[] =>
  cut(slide.body, 0, shownAt(slide, part))

/** What a later step shows of the body beyond an earlier one. */
export const laterIn = (slide: Built, part: number, later: number): readonly Block[] =>
  cut(slide.body, shownAt(slide, part), shownAt(slide, later))

/** The pieces of a body from one to before another. */
function cut(body: readonly Block[], from: number, to: number): readonly Block[] {
  let before = 0
  return body.flatMap((block): readonly Block[] => {
    const [begin, end] = [Math.max(0, from - before), to - before]
    const count = piecesIn([block])
    before += count
    if (begin >= count || end <= 0) return []
    return [block.kind === 'list' ? { ...block, items: block.items.slice(begin, end) } : block]
  })
}

/** The slides that have several views, with how many, and whether those come with the points. */
export const viewsIn = ({ slides }: ResolvedStory) =>
  new Map(
    slides.flatMap(({ id, then, points }) =>
      then.length ? [[id, { views: 1 + then.length, points }] as const] : [],
    ),
  )

/** A slide as one of its steps shows it, with all that its words will be. */
export interface StepSlide extends ResolvedSlide {
  readonly whole: readonly Block[]
}

/** Every step of a story as a slide of its own: the first keeps the name, the others have their number behind it. */
export const spread = (story: ResolvedStory): ResolvedStory & { readonly slides: readonly StepSlide[] } => ({
  ...story,
  slides: story.slides.flatMap((slide) =>
    Array.from({ length: stepsOf(slide) }, (_, part) => ({
      ...alone(slide, part),
      id: part ? `${slide.id}.${part + 1}` : slide.id,
      body: bodyAt(slide, part),
      whole: slide.body,
    })),
  ),
})

/** A story with each slide as its last step leaves it: what is read and printed. */
export const folded = (story: ResolvedStory): ResolvedStory => ({
  ...story,
  slides: story.slides.map((slide) => alone(slide, Infinity)),
})

const alone = (slide: ResolvedSlide, part: number): ResolvedSlide => ({
  ...slide,
  view: viewAt(slide, part),
  then: [],
  points: false,
})
