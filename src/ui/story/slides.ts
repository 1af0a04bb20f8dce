import type { Lang } from '../../atlas/model'
import { pngOf } from '../../export/picture'
import { cautionsOf, viewSlide } from '../../export/view-slide'
import { pptxName, pptxOf, type Png, type SlideHalf, type SlideSeen } from '../../export/pptx'
import { originOf, saidOf } from '../../export/slide-figure'
import { qrCode } from '../../export/qr'
import { slidePicture } from '../../export/slide-picture'
import { slideTable } from '../../export/slide-table'
import type { Look } from '../../supply/look'
import type { ResolvedSlide, ResolvedStory } from '../../story/model'
import { drawingIn } from '../../story/pictures'
import { folded, spread } from '../../story/steps'
import { download } from '../download'
import { withTheme } from '../../view/moves'
import { fileName } from '../save'
import type { Session } from '../session.svelte'
import { here, viewAddress } from './address'
import { lookAt, viewOf } from './look'

/**
 * Pixels as a picture is drawn, and how many times as many the file has: 2,457 across, enough for any projector. Names on
 * the map are then set in 10 to 12 points.
 */
const SIZE = { width: 540, height: 480 } as const
const SHARP = 4.55
/** Of one of two maps. */
const HALF = { width: 300, height: 400 } as const
/** Pixels across of a drawing of the author's own, however small it says it is. */
const LEAST = 1600

/**
 * Makes a story into slides for PowerPoint and hands them to the browser's downloads. Rejects with what did not come.
 * @param steps every step is a slide of its own; else each slide is as its last step leaves it
 */
export async function downloadSlides(story: ResolvedStory, session: Session, steps: boolean): Promise<void> {
  await session.complete()
  const resolved = spread(steps ? story : folded(story))
  const seen = new Map<string, SlideSeen>()
  // One after the other: a picture in print size takes much memory while it is drawn.
  for (const slide of resolved.slides)
    if (!slide.plain) seen.set(slide.id, await seenOf(slide, session, resolved.lang))
  const own = new Map<string, Png>()
  for (const picture of [resolved.logo, ...resolved.slides.map((one) => one.picture)])
    if (picture) own.set(picture.src, await taken(picture.src))
  const file = await pptxOf(resolved, seen, session.atlas.sources, own)
  download(pptxName(resolved), new Blob([file], { type: PPTX }))
}

/**
 * Makes the view on screen into one slide: its headline, what is said of it, a newsroom's words and whose they are as text.
 * Rejects with what did not come.
 */
export async function downloadView(session: Session): Promise<void> {
  const { view } = session
  const first = await lookAt(session, withTheme(view, 'light', session.catalogue), SIZE)
  const { scene, shapes } = first
  const said = await saidOf(scene, shapes, 'view')
  const picture =
    said.lines ?? (await drawn(await slidePicture(scene, shapes, { ...SIZE, idPrefix: 'view' })))
  const address = here().protocol === 'file:' ? '' : new URL(session.history.address(), here().base).href
  const story = viewSlide(scene, said)
  const seen: SlideSeen = {
    picture,
    said: { ...said, cautions: cautionsOf(scene, said) },
    sources: originOf(first, null).sources,
    credit: scene.caption.sourceText,
    qr: null,
    // No office program follows a longer one.
    address: address.length > LONGEST_LINK ? '' : address,
  }
  const file = await pptxOf(story, new Map([['view', seen]]), session.atlas.sources)
  download(`${fileName(scene)}.pptx`, new Blob([file], { type: PPTX }))
}
const LONGEST_LINK = 2000
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

async function seenOf(slide: ResolvedSlide, session: Session, lang: Lang): Promise<SlideSeen> {
  const first = await lookAt(session, viewOf(slide.view, session, lang, 'light'), SIZE)
  const second =
    slide.beside === null ? null : await lookAt(session, viewOf(slide.beside, session, lang, 'light'), HALF)
  const address = viewAddress(slide.view, lang, here())
  const { sources } = originOf(first, second)
  const rest = { sources, address, qr: slide.qr && address ? await drawn(qrCode(address, address)) : null }
  if (second) {
    const halves = [await halfOf(first, slide.id), await halfOf(second, `${slide.id}-beside`)] as const
    return { ...rest, ...halves[0], halves }
  }
  const { scene, shapes } = first
  const said = await saidOf(scene, shapes, slide.id)
  if (slide.table) return { ...rest, picture: slideTable(scene), said }
  return {
    ...rest,
    picture: said.lines ?? (await drawn(await slidePicture(scene, shapes, { ...SIZE, idPrefix: slide.id }))),
    said,
  }
}

async function halfOf({ scene, shapes }: Look, id: string): Promise<SlideHalf> {
  const picture = await slidePicture(scene, shapes, { ...HALF, idPrefix: id })
  return { picture: await drawn(picture), said: await saidOf(scene, shapes, id) }
}

/** A picture of the author's own: pixels as they are, a drawing drawn, since not every office program draws one. */
async function taken(src: string): Promise<Png> {
  const svg = drawingIn(src)
  if (svg) {
    const [, width = '1'] = / width="([\d.]+)"/.exec(svg) ?? []
    return drawn(svg, Math.max(SHARP, LEAST / Number(width)))
  }
  const picture = new Image()
  picture.src = src
  await picture.decode()
  return { data: src, width: picture.naturalWidth, height: picture.naturalHeight }
}

async function drawn(svg: string, sharp = SHARP): Promise<Png> {
  const [, width = '0', height = '0'] = /<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const blob = await pngOf(svg, sharp)
  const data = await new Promise<string>((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => fail(new Error(reader.error?.message ?? 'FileReader'))
    reader.readAsDataURL(blob)
  })
  return { data, width: Number(width), height: Number(height) }
}
