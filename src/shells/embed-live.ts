import type { Lang, Text } from '../atlas/model'
import { createLiveMap } from '../render/gl/live'
import type { MapEvents, MapHandle, MapStart } from '../render/map'

/** MapLibre's own keys for what it says to a hand that would scroll the page. */
const GESTURES = {
  WindowsHelpText: {
    ko: 'Ctrl을 누르고 굴리면 지도가 커집니다',
    en: 'Hold Ctrl and scroll to zoom the map',
  },
  MacHelpText: { ko: '⌘를 누르고 굴리면 지도가 커집니다', en: 'Hold ⌘ and scroll to zoom the map' },
  MobileHelpText: { ko: '두 손가락으로 지도를 움직입니다', en: 'Move the map with two fingers' },
} satisfies Record<string, Text>

/**
 * The live map of an embed, in a layer of its own above its picture. Where the embed stands in another page, that page goes on
 * scrolling under a wheel or a finger; the map moves with Ctrl or with two. Rejects as `createLiveMap` does.
 */
export async function liveMapOver(
  picture: HTMLElement,
  start: MapStart,
  events: MapEvents,
  lang: Lang,
): Promise<MapHandle> {
  const words = Object.fromEntries(
    Object.entries(GESTURES).map(([key, word]) => [`CooperativeGesturesHandler.${key}`, word[lang]]),
  )
  const layer = document.createElement('div')
  layer.className = 'live'
  picture.after(layer)
  return createLiveMap(layer, { ...start, words, inPage: window.parent !== window }, events)
}
