/** Small pictures of the ways of looking, made by the build: SVG texts. */
declare module 'virtual:thumbnails/*' {
  import type { Show } from '../view/show'
  export const thumbnails: Readonly<Record<Show, string>>
}
