import { mount } from 'svelte'
import type { Lang } from '../atlas/model'
import { stageWord } from '../i18n/stage-words'
import { gliding } from '../render/glide'
import { createStillMap } from '../render/still/still'
import type { MapEvents } from '../render/map'
import { decodeStory } from '../story/decode'
import type { ResolvedStory } from '../story/model'
import { OWN_STORY } from '../story/one-file'
import { viewAt } from '../story/steps'
import { slideNamed } from '../story/talk'
import { readCatalogue } from '../supply/gather'
import { Session } from '../ui/session.svelte'
import { readAddress, type StageAddress } from '../ui/stage/address'
import { COLOURS_TAKE, stillOf } from '../ui/stage/motion'
import Speaker from '../ui/stage/Speaker.svelte'
import Stage from '../ui/stage/Stage.svelte'
import { viewOf } from '../ui/story/look'
import { follow } from './follow.svelte'
import * as load from './load'

const root = document.documentElement

/** Opens the stage, or the speaker's window, as the address asks. */
export async function present(): Promise<void> {
  const asked = readAddress(location, { story: root.dataset['story'], lang: root.dataset['storyLang'] })
  const { lang } = asked
  const [app, still, live] = ['app', 'still', 'live'].map((id) => document.getElementById(id))
  if (!app || !still || !live) throw new Error('The page lacks its frame.')
  root.lang = lang
  root.dataset['theme'] = asked.theme
  try {
    const tell = async (id: string): Promise<Record<Lang, ResolvedStory>> => {
      // In the atlas as one file a story that was put into it lies beside those it ships.
      if (id !== OWN_STORY || root.dataset['story'] === OWN_STORY)
        return load.load(`stories/${id}.json`, decodeStory)
      const { ownResolved } = await import('../ui/story/own-resolved')
      return ownResolved({ reader: load.load, catalogue: await readCatalogue(load.load) }, lang)
    }
    const [catalogue, story] = await Promise.all([readCatalogue(load.load), tell(asked.story)])
    /** Takes away what says that the page is awaited. */
    const clear = () => {
      app.replaceChildren()
      document.getElementById('late')!.hidden = true
    }
    const { go: at, part } = slideNamed(story[lang].slides, asked.slide) ?? { go: 0, part: 0 }
    if (asked.notes) {
      root.classList.add('notes')
      clear()
      mount(Speaker, { target: app, props: { story, lang, at, part } })
      return
    }
    const session = new Session({ catalogue, reader: load.load, query: '', page: window, bar: null })
    if (asked.read) {
      root.classList.replace('talk', 'reading')
      root.classList.toggle('scrolling', asked.scroll)
      root.dataset['theme'] = 'light'
      document.title = story[lang].title
      const [{ default: Article }] = await Promise.all([
        import('../ui/stage/Article.svelte'),
        session.begin(),
      ])
      clear()
      mount(Article, { target: app, props: { session, story: story[lang], scroll: asked.scroll } })
      return
    }
    const slide = story[lang].slides[at]
    session.history.view = viewOf(slide ? viewAt(slide, part) : '', session, lang, asked.theme)
    await session.begin()
    clear()
    mount(Stage, {
      target: app,
      props: {
        session,
        story,
        lang,
        theme: asked.theme,
        at,
        part,
        kiosk: asked.kiosk,
      },
    })
    follow(session, still, live, {
      still: (events: MapEvents) =>
        createStillMap(still, { insets: session.map.insets, camera: session.view.camera }, events),
      live: async () => {
        const gl = await import('../render/gl/live')
        return {
          ...gl,
          createLiveMap: async (...given: Parameters<typeof gl.createLiveMap>) =>
            gliding(await gl.createLiveMap(...given), {
              colours: () => COLOURS_TAKE,
              camera: 1100,
              still: stillOf,
            }),
        }
      },
    })
    void session
      .complete()
      .then(() => import('./offline'))
      // Kept for the next time without a network; a new version is no word for a talk: the atlas offers it.
      .then(({ watchVersion }) => watchVersion(() => undefined))
      .catch(() => undefined)
  } catch (error) {
    apologise(app, asked, error)
  }
}

/** What stands where no story can be: why, and a way on. */
function apologise(app: HTMLElement, { story, lang }: StageAddress, error: unknown): void {
  root.dataset['map'] = 'failed'
  const reason = error instanceof Error ? error.message : String(error)
  const file = error instanceof load.LoadError ? error.file : ''
  // Only the story's own file is the story; of any other one it is told that it did not come.
  const missing = file.startsWith('stories/') && /^404/.test(reason)
  const box = document.createElement('div')
  box.className = 'panel apology'
  box.setAttribute('role', 'alert')
  const text = document.createElement('p')
  text.textContent = missing
    ? stageWord('notStory', lang, { id: story })
    : stageWord('failed', lang, { reason: file ? `${file}, ${reason}` : reason })
  const links: HTMLElement[] = []
  // The atlas as one file has no other page.
  if (import.meta.env.MODE !== 'single') {
    const link = document.createElement('a')
    link.className = 'chip'
    link.href = './'
    link.textContent = stageWord('atlas', lang)
    links.push(link)
  }
  const retry = document.createElement('button')
  retry.className = 'chip'
  retry.textContent = stageWord('retry', lang)
  retry.onclick = () => location.reload()
  box.append(text, ...links, ...(missing ? [] : [retry]))
  document.getElementById('late')!.hidden = true
  app.replaceChildren(box)
}
