import { beforeAll, describe, expect, it } from 'vitest'
import { lookAt } from './built.fixture'
import { announcement } from '../scene/announce'
import type { Scene } from '../scene/model'

const QUERY = 'indicator=births&level=province&lang=en'
let births: Scene
const sceneOf = async (query: string) => (await lookAt(query)).scene
beforeAll(async () => {
  births = await sceneOf(`${QUERY}&year=2020`)
})
const said = async (query: string, from = births) => announcement(from, await sceneOf(query))

describe('what is said of a change to who does not see it', () => {
  it('is the year, how many regions changed class, and the answer', async () => {
    const other = await sceneOf(`${QUERY}&year=2010`)
    const changed = other.regions.filter(
      ({ code, cls }) => births.regions.find((one) => one.code === code)!.cls !== cls,
    ).length
    expect(changed).toBeGreaterThan(0)
    const words = announcement(births, other)
    expect(words).toMatch(new RegExp(`^2010: ${changed} of 17 regions changed class\\.`))
    expect(words).toContain(`In 2010, the capital area held ${other.answer!.number}`)
  })
  it('is the level with how many there are of it, or the figure', async () => {
    expect(await said(`indicator=births&level=municipality&lang=en&year=2023`)).toMatch(
      /^229 municipalities, 2023\./,
    )
    expect(await said('indicator=population-resident&level=province&lang=en&year=2020')).toMatch(
      /^Resident population, 17 provinces, 2020\. In 2020/,
    )
    expect(await said('indicator=births&level=province&lang=en&show=balance&year=2020')).not.toBe('')
  })
  it('is the region that was chosen with its figure and rank, or that was let go', async () => {
    const chosen = await sceneOf(`${QUERY}&year=2020&select=11`)
    const seoul = chosen.regions.find(({ code }) => code === '11')!
    expect(announcement(births, chosen)).toBe(
      `Seoul chosen: ${seoul.text} ${chosen.unit}, rank ${seoul.rank} of 17.`,
    )
    expect(announcement(chosen, births)).toBe('Seoul no longer chosen.')
  })
  it('is nothing where the picture alone changes, or the language, in which the whole page is new', async () => {
    expect(announcement(births, births)).toBe('')
    expect(await said(`${QUERY}&year=2020&palette=reds`)).toBe('')
    expect(await said('indicator=births&level=province&year=2020')).toBe('')
  })
})
