import '../ui/app.css'
import { mount } from 'svelte'
import { say } from '../i18n/ui-words'
import { createStillMap } from '../render/still/still'
import type { Catalogue } from '../atlas/model'
import type { Brought } from '../own/link'
import type { MapEvents } from '../render/map'
import App from '../ui/App.svelte'
import { Session } from '../ui/session.svelte'
import { follow, mapState } from './follow.svelte'
import { readCatalogue } from '../supply/gather'
import * as load from './load'

const root = document.documentElement

/** What the visitor sees when not even the first figures come: why, and a way on. */
function apologise(error: unknown): void {
  root.dataset['map'] = 'failed'
  root.classList.remove('other')
  const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ko'
  const file = error instanceof load.LoadError ? error.file : ''
  const reason = error instanceof Error ? error.message : String(error)
  const box = document.createElement('div')
  box.className = 'panel apology'
  box.setAttribute('role', 'alert')
  const text = document.createElement('p')
  text.textContent = say('failed', lang, { file, reason })
  const retry = document.createElement('button')
  retry.className = 'chip'
  retry.textContent = say('retry', lang)
  retry.onclick = () => {
    box.remove()
    void begin()
  }
  box.append(text, retry)
  document.getElementById('app')?.append(box)
}

/** What of the reader's own the address carries behind #; or why it could not be read. */
async function ownIn(hash: string, catalogue: Catalogue): Promise<Brought | null> {
  if (!hash.startsWith('#own=')) return null
  const { bringLink } = await import('../own/link')
  return bringLink(hash, catalogue)
}

async function begin(): Promise<void> {
  const app = document.getElementById('app')
  const still = document.getElementById('still')
  const live = document.getElementById('live')
  if (!app || !still || !live) throw new Error('The page lacks its frame.')
  try {
    const catalogue = await readCatalogue(load.load)
    const session = new Session(catalogue, load.load, location.search, await ownIn(location.hash, catalogue))
    await session.begin()
    app.replaceChildren()
    mount(App, { target: app, props: { session, mapFailed: () => mapState.failed } })
    if (location.hash.startsWith('#story=')) {
      session.fragment = location.hash
      session.ask('stories')
    }
    addEventListener('popstate', () => session.read(location.search))
    // Another link pasted into the address bar: its figures are other ones.
    addEventListener('hashchange', () => location.reload())
    follow(session, still, live, {
      still: (events: MapEvents) =>
        createStillMap(still, { insets: session.insets, camera: session.view.camera }, events),
      live: () => import('../render/gl/live'),
    })
    void session.complete().then(() => import('./offered'))
  } catch (error) {
    apologise(error)
  }
}

/** The same script serves the stage, whose page says so. */
const start = () =>
  void (root.dataset['page'] === 'stage' ? import('./present').then(({ present }) => present()) : begin())

// The script is sent for from the middle of the page, and may be here before its end.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
else start()
