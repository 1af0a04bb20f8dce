import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { ParksHere } from './parks.svelte'

const FILE = {
  sources: [],
  parks: {
    ...{ municipality: ['46170'], kind: ['general'], name_ko: ['나주'], name_en: ['Naju'] },
    ...{ stage: ['complete'], area: [1], tenants: [2], operating: [1], sold: [100] },
  },
}

/** Waits as the atlas does: what is on its way is state. */
class Waiting {
  waiting = $state(0)
  asked: string[] = []
  reader = <T>(file: string, decode: (value: unknown) => T): Promise<T> => {
    this.asked.push(file)
    return Promise.resolve(decode(FILE))
  }
  async try<T>(_: string, load: () => Promise<T>, take: (value: T) => void): Promise<void> {
    this.waiting++
    take(await load())
    this.waiting--
  }
}

test('parks are sent for once for each province, from within an effect, too, and are there when all have come', async () => {
  const supply = new Waiting()
  const here = new ParksHere(supply)
  let codes = $state(['46170', '46130'])
  const end = $effect.root(() => {
    $effect(() => here.want(codes))
  })
  flushSync()
  expect(supply.asked).toEqual(['parks/46.json'])
  expect(here.of(['46170'])).toBeNull()
  await expect.poll(() => here.of(['46170'])?.parks.length).toBe(1)
  codes = ['46170', '11110']
  flushSync()
  expect(supply.asked).toEqual(['parks/46.json', 'parks/11.json'])
  expect(here.of(['46170', '11110'])).toBeNull()
  await expect.poll(() => here.of(['46170', '11110'])?.parks.length).toBe(2)
  end()
})
