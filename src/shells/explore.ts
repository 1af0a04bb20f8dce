import '../ui/app.css'
import { mount } from 'svelte'
import { say } from '../i18n/ui-words'
import { createStillMap } from '../render/still/still'
import type { Catalogue, Lang } from '../atlas/model'
import type { Brought } from '../own/link'
import type { MapEvents } from '../render/map'
import Atlas from '../ui/Atlas.svelte'
import { Session } from '../ui/session.svelte'
import { follow } from './follow.svelte'
import { opened } from '../view/opening'
import { readCatalogue } from '../supply/gather'
import { isSlow, lineOf } from './line'
import * as load from './load'
import { followTranslator } from './translated'

const root = document.documentElement
/** A part of the frame that every page of the atlas has. */
const part = (id: string) => document.getElementById(id)!

/**
 * What the visitor sees when there is nothing to be shown: why, and the ways on that the page itself brought along. A view
 * whose figures are not here keeps its colours and words away: those in the page are another view's.
 */
function apologise(error: unknown): void {
  root.dataset['map'] = 'failed'
  // The page has read it in the address before anything was painted.
  const lang = root.lang as Lang
  const { file, message: reason } = error as load.LoadError
  const late = part('late')
  late.querySelector('p')!.textContent = say(file ? 'failed' : 'broke', lang, { file, reason })
  late.hidden = false
  root.classList.add('late')
}

/** What of the reader's own the address carries behind #; or why it could not be read. */
async function ownIn(hash: string, catalogue: Catalogue): Promise<Brought | null> {
  if (!hash.startsWith('#own=')) return null
  const { bringOwn } = await import('./bring-own')
  return bringOwn(hash, catalogue)
}

/** Has scripts fetched that will be asked for, behind whatever is asked for now. @param files addresses with blanks between */
function sendFor(files: string): void {
  for (const file of files.split(' ').filter(Boolean)) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.fetchPriority = 'low'
    link.href = file
    document.head.append(link)
  }
}

/** Somebody's hand is on the page. */
const stirred = new Promise((resolve) => {
  for (const kind of ['pointerdown', 'wheel', 'keydown'])
    addEventListener(kind, resolve, { once: true, passive: true, capture: true })
})

/** What comes once all is there: a new version, and with the first hand what is said aloud; at once for who asked for other colours. */
async function goOn(session: Session, completed: Promise<unknown>): Promise<void> {
  const { scene } = session
  await completed
  await import('./offered')
  if (!matchMedia('(forced-colors: active), (prefers-contrast: more)').matches) await stirred
  const { everyone } = await import('./everyone.svelte')
  everyone(session, scene)
}

async function begin(): Promise<void> {
  const [app, still, live] = [part('app'), part('still'), part('live')]
  const late = isSlow(lineOf())
  if (!late) sendFor(live.dataset['ahead'] ?? '')
  try {
    const catalogue = await readCatalogue(load.load)
    const session = new Session({
      catalogue,
      reader: load.load,
      query: opened(location.search),
      page: window,
      bar: history,
      brought: await ownIn(location.hash, catalogue),
    })
    await session.begin()
    app.replaceChildren()
    followTranslator(app)
    mount(Atlas, { target: app, props: { session, broke: apologise } })
    part('late').hidden = true
    if (location.hash.startsWith('#story=')) {
      session.history.fragment = location.hash
      session.dialogs.ask('stories')
    }
    addEventListener('popstate', () => session.history.read(opened(location.search)))
    // Another link pasted into the address bar: its figures are other ones.
    addEventListener('hashchange', ({ oldURL, newURL }) => {
      if (/#(own|story)=/.test(oldURL + newURL)) location.reload()
    })
    const completed = session.complete()
    const { keep } = follow(session, still, live, {
      still: (events: MapEvents) =>
        createStillMap(still, { insets: session.map.insets, camera: session.view.camera }, events),
      live: () => import('../render/gl/live'),
      late,
    })
    // Where the live map follows by itself, the still one rarely has to be fast.
    void Promise.all([completed, late || stirred]).then(keep, () => undefined)
    goOn(session, completed).catch(() => undefined)
  } catch (error) {
    apologise(error)
  }
}

/** The same script serves the stage, whose page says so. */
const start = () =>
  void (root.dataset['page'] === 'stage'
    ? import('./present').then(({ present }) => present()).catch(apologise)
    : begin())

// The script is sent for from the middle of the page, and may be here before its end.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
else start()
