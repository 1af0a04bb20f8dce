import { vi } from 'vitest'
import { folderReader, readCatalogue } from '../../scripts/page/atlas'
import type { OpenLens } from '../lenses/panels'
import type { MapHandle } from '../render/map'
import { ROOMS } from './dialogs.svelte'
import { Session, type Beginning } from './session.svelte'

/** The data as they were built. */
const DATA = 'public/data'
export const catalogue = readCatalogue(DATA)

/** Answers as a server does that has the data as they were built. */
export const read = folderReader(DATA)

/** A browser's history: the addresses it has, the last one on show. */
export class Bar {
  readonly entries = ['./']
  pushState = (_: unknown, __: string, address?: string | URL | null) =>
    void this.entries.push(String(address))
  replaceState = (_: unknown, __: string, address?: string | URL | null) =>
    void this.entries.splice(-1, 1, String(address))
}

/** A map that notes what it is asked. */
export const mapOf = () =>
  ({
    show: vi.fn(() => Promise.resolve()),
    emphasise: vi.fn(),
    look: vi.fn(),
    fit: vi.fn(),
    zoom: vi.fn(),
    lean: vi.fn(),
    setInsets: vi.fn(),
    destroy: vi.fn(),
  }) satisfies MapHandle

/** Parts of the page stand for themselves: what is drawn of them is the browser's affair. */
export const rooms = Object.fromEntries(
  Object.keys(ROOMS).map((name) => [name, () => Promise.resolve({ default: name })]),
) as unknown as typeof ROOMS
const lenses = () => Promise.resolve({} as OpenLens)

/** A session at an address, with all that its first picture needs. */
export async function begun(query: string, over: Partial<Beginning> = {}): Promise<Session> {
  const page = { innerWidth: 1280, innerHeight: 800 }
  const session = new Session({ catalogue, reader: read, query, page, bar: null, rooms, lenses, ...over })
  await session.begin()
  return session
}
