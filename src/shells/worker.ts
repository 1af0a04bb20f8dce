import { addRoute, precache } from 'workbox-precaching'
import { insteadOf } from './instead'

/** What `scripts/offline/files.ts` found in the build. */
declare const KEPT: {
  readonly files: readonly (readonly [file: string, hash: string])[]
  readonly twins: Readonly<Record<string, string>>
}

/** What is used here of a service worker's own; the compiler knows a page's globals only. */
interface Later extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Later {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Message extends Later {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}
interface Scope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Client[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'activate', heard: (event: Later) => void): void
  addEventListener(type: 'fetch', heard: (event: Asked) => void): void
  addEventListener(type: 'message', heard: (event: Message) => void): void
}
interface Client {
  readonly url: string
  readonly frameType: 'auxiliary' | 'top-level' | 'nested' | 'none'
}
const worker = self as unknown as Scope
// Once: the list takes the place of its name wherever that stands.
const { files, twins } = KEPT
const { scope } = worker.registration

/**
 * A version is kept whole or not at all: each file must be the one that was built, so that a publication in the middle
 * of it makes the installation fail, to be tried again at the next visit. What the version before has kept stays until
 * this one takes over.
 */
precache(
  files.map(([file, hash]) => ({
    url: new URL(file, scope).href,
    revision: hash.slice(0, 12),
    integrity: `sha256-${hash}`,
  })),
)
addRoute({
  // Everything behind ? says which view; the file is the same.
  ignoreURLParametersMatching: [/./],
  cleanURLs: false,
  urlManipulation: ({ url }) => {
    const twin = twins[url.href.slice(scope.length).replace(/\?.*/, '')]
    return twin === undefined ? [] : [new URL(twin, scope)]
  },
})

/** Pages that are not kept lead to the same thing in the atlas where there is no network. */
worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode !== 'navigate' || !request.url.startsWith(scope)) return
  const other = insteadOf(request.url.slice(scope.length))
  if (other !== null) event.respondWith(fetch(request).catch(() => Response.redirect(new URL(other, scope))))
})

// The page of the first visit works on without a network, too.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

/**
 * "take over" is asked of a version that waits. It does where the window that asks is the only one; others would go on
 * with files of two versions. Answers how many others there are.
 */
worker.addEventListener('message', (event) => {
  if (event.data !== 'take over') return
  const answer = async () => {
    const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const windows = all.filter(({ url, frameType }) => url.startsWith(scope) && frameType !== 'nested')
    event.ports[0]?.postMessage(windows.length - 1)
    if (windows.length <= 1) await worker.skipWaiting()
  }
  event.waitUntil(answer())
})
