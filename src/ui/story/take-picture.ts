import { MOST_LETTERS, svgPicture } from '../../story/pictures'
import { harmlessSvg } from '../../story/svg'

/** Bytes of a file that is looked at at all; pixels of the longer side of a picture as it is kept. */
export const MOST_BYTES = 20_000_000
export const LONGEST = 1920
/** Quality of a JPEG, 0 to 1; what is still too large is drawn smaller by this much, again and again. */
const QUALITY = 0.85
const SMALLER = 0.8

/** A picture as a story keeps it. */
export interface TakenPicture {
  readonly address: string
  /** What of a drawing was left out. */
  readonly dropped: readonly string[]
  /** Pixels that are left of the longer side of one that was larger; null: it was not. */
  readonly longest: number | null
}

/** Why a file is no picture of a story. */
export type Refused = 'pictureKind' | 'pictureTooLarge' | 'pictureBroken'

/**
 * A file as a picture of a story. Pixels are drawn anew, so that where and when a photo was taken is not carried along, and made
 * smaller where there are too many; of a drawing only what is harmless is kept.
 * @param most pixels of the longer side
 */
export async function takePicture(file: File, most = LONGEST): Promise<TakenPicture | Refused> {
  if (file.size > MOST_BYTES) return 'pictureTooLarge'
  if (file.type === 'image/svg+xml' || /\.svg$/i.test(file.name)) {
    const clean = harmlessSvg(await file.text())
    if (!clean) return 'pictureBroken'
    const address = svgPicture(clean.svg)
    if (address.length > MOST_LETTERS) return 'pictureTooLarge'
    return { address, dropped: clean.dropped, longest: null }
  }
  if (!/^image\/(png|jpeg|webp)$/.test(file.type)) return 'pictureKind'
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return 'pictureBroken'
  const longer = Math.max(bitmap.width, bitmap.height)
  for (let side = Math.min(longer, most); side >= 1; side *= SMALLER) {
    const address = drawn(bitmap, side / longer, file.type)
    if (address && address.length <= MOST_LETTERS)
      return { address, dropped: [], longest: side < longer ? Math.round(side) : null }
  }
  return 'pictureBroken'
}

/** As PNG where it was none of a camera's and stays small enough, else as JPEG, which has no glass: on white. */
function drawn(bitmap: ImageBitmap, scale: number, type: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return ''
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const exact = type === 'image/jpeg' ? '' : canvas.toDataURL('image/png')
  if (exact && exact.length <= MOST_LETTERS) return exact
  context.globalCompositeOperation = 'destination-over'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', QUALITY)
}
