import { isSlow, lineOf } from './line'

/** A new version on offer. */
export interface Version {
  /**
   * Changes to it: the page is loaded anew. Resolves to false, and nothing has changed, while other windows of the atlas
   * are open, which would be left with files of two versions.
   */
  apply(): Promise<boolean>
}

/** How often (ms) a page that stays open asks whether there is a new version. */
const ASK_EVERY = 3_600_000

/**
 * Keeps the whole atlas in the browser, so that it works without a network from then on, and watches for new versions:
 * `offered` is called when one has been fetched whole. It waits until `apply` is called or every window is closed.
 *
 * Where nothing may be kept (not a secure address, a private window, no room left, a line that is slow or to be spared) nothing
 * happens.
 */
export function watchVersion(offered: () => void): Version {
  let waiting: ServiceWorker | null = null
  const offer = (worker: ServiceWorker | null) => {
    // Without one in charge it is the first, and not a new one.
    if (!worker || !navigator.serviceWorker.controller) return
    waiting = worker
    offered()
  }
  void begin(offer).catch(() => undefined)
  return { apply: async () => waiting === null || (await takeOver(waiting)) }
}

async function begin(offer: (worker: ServiceWorker | null) => void): Promise<void> {
  // The atlas as one file has all it needs.
  if (import.meta.env.MODE === 'single' || import.meta.env.DEV || !('serviceWorker' in navigator)) return
  if (isSlow(lineOf())) return
  await idle()
  const address = new URL(`${import.meta.env.BASE_URL}sw.js`, document.baseURI)
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' })
  offer(registration.waiting)
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker)
    })
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
  setInterval(() => void registration.update().catch(() => undefined), ASK_EVERY)
}

/** When the map is there and the processor has nothing better to do. */
async function idle(): Promise<void> {
  const root = document.documentElement
  while (root.dataset['map'] === 'static') await new Promise((done) => setTimeout(done, 500))
  await new Promise<void>((done) => {
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 5000 })
    else setTimeout(done, 2000)
  })
}

async function takeOver(worker: ServiceWorker): Promise<boolean> {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  const { port1, port2 } = new MessageChannel()
  const others = await new Promise<unknown>((done) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => done(data)
    worker.postMessage('take over', [port2])
  })
  return others === 0
}
