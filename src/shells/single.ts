import { addressOf, fromArchive, intoArchive } from './archive'
import { OWN_STORY } from '../story/one-file'

/** The atlas as one file, opened from a disk: what is different there, and then the shell that is wanted. */

/**
 * `./` would be the folder the file lies in; and a browser that writes no address for a file refuses it, which does not
 * matter: the view goes on without.
 */
for (const name of ['pushState', 'replaceState'] as const) {
  const given = history[name].bind(history)
  history[name] = (data: unknown, unused: string, url?: string | URL | null) => {
    try {
      given(data, unused, String(url ?? '').replace(/^\.\//, location.pathname))
    } catch {
      // As said.
    }
  }
}

/** The style sheet, its fonts taken from the file. */
async function dress(): Promise<void> {
  const sheet = await (await fromArchive('style.css')).text()
  const style = document.createElement('style')
  style.textContent = sheet.replace(
    /url\(\.\/(fonts\/[^)]+)\)/g,
    (_, file: string) => `url(${addressOf(file, 'font/woff2')})`,
  )
  document.head.append(style)
}

/** The licences lie in this file, too. */
addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a')
  if (link && link.pathname.endsWith('/licences.txt'))
    link.href = addressOf('licences.txt', 'text/plain;charset=utf-8')
})

/** The page of the stage is this file. */
addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a')
  if (!link || !link.pathname.endsWith('/present.html')) return
  event.preventDefault()
  location.assign(`${location.pathname}${link.search || '?story'}${link.hash}`)
})

const root = document.documentElement
/** The story that the file opens with, if it was given one (`src/story/one-file.ts`). */
const story = document.getElementById('story')

/** Figures of somebody's own that the file opens with, if it was given any. */
const own = document.getElementById('own')

/** The stage where a story is asked for or in the file, else the atlas. */
async function open(): Promise<void> {
  await dress()
  if (own && !location.hash) {
    const { fragmentIn } = await import('../own/figures-file')
    const { storyOf } = await import('../story/one-file')
    for (const { dataset, textContent } of document.querySelectorAll<HTMLElement>('script[data-file]'))
      intoArchive(dataset['file']!, storyOf(textContent))
    history.replaceState(null, '', `./?${own.dataset['query'] ?? ''}${fragmentIn(storyOf(own.textContent))}`)
  }
  if (story) {
    const { shipped, lang } = story.dataset
    root.dataset['story'] = shipped ?? OWN_STORY
    root.dataset['storyLang'] = lang ?? 'ko'
    if (shipped === undefined) await (await import('./own-story')).tellOwn(story.textContent)
  }
  if (story || new URLSearchParams(location.search).has('story')) {
    root.dataset['page'] = 'stage'
    root.classList.add('talk')
  }
  await import('./explore')
}

open().catch((error: unknown) => {
  console.warn(error)
  root.classList.add('late')
})
