import type { Lang } from '../../atlas/model'
import type { ResolvedSlide } from '../../story/model'
import { OWN_STORY } from '../../story/one-file'
import { addressed } from '../../view/opening'

/** Where the page stands. */
type Where = Pick<Location, 'protocol'> & { readonly base: string }

/** The page as it stands. */
export const here = (): Where => ({ protocol: location.protocol, base: document.baseURI })

/** Whole address of a view; empty of a file on a disk, which has none that others could follow. */
export function viewAddress(view: string, lang: Lang, { protocol, base }: Where): string {
  const query = addressed([view, lang === 'ko' ? '' : `lang=${lang}`].filter(Boolean).join('&'))
  return protocol === 'file:' ? '' : new URL(`./${query && `?${query}`}`, base).href
}

/** Whole address of what a slide shows: its view; of words alone the story to be read, where others have it, too. */
export function slideAddressOf(
  { id, view, plain }: Pick<ResolvedSlide, 'id' | 'view' | 'plain'>,
  story: string,
  lang: Lang,
  where: Where,
): string {
  if (!plain || story === OWN_STORY) return viewAddress(plain ? '' : view, lang, where)
  const file = lang === 'ko' ? story : `${story}.${lang}`
  return where.protocol === 'file:' ? '' : new URL(`./story/${file}.html#${id}`, where.base).href
}
