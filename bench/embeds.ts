import type { Browser } from '@playwright/test'
import { onFreshPage } from './browser'
import { PROFILED } from './build'
import { watchFiles } from './bytes'

/** The frames that an article may have, by what stands in them. */
const EMBEDS = {
  municipality: 'indicator=youth-net-migration-rate-20-39',
  province: 'indicator=grdp-per-capita&level=province',
  region: `region=${PROFILED}`,
} as const
export type EmbedName = keyof typeof EMBEDS

export interface EmbedRow {
  readonly name: EmbedName
  /** On the line, brotli, headers included. */
  readonly bytes: number
  readonly files: number
}

/** What an embed of the atlas sends until it rests, all in; nothing of it depends on the machine. */
export async function measureEmbeds(
  browser: Browser,
  url: string,
  say: (text: string) => void,
): Promise<EmbedRow[]> {
  const rows: EmbedRow[] = []
  for (const name of Object.keys(EMBEDS) as EmbedName[])
    rows.push(
      await onFreshPage(browser, async (page, context) => {
        const session = await context.newCDPSession(page)
        const files = watchFiles(session)
        await session.send('Network.enable')
        await page.goto(`${url}atlas/embed.html?${EMBEDS[name]}`)
        await page.waitForSelector('svg path')
        await page.waitForLoadState('networkidle')
        const row = { name, bytes: files.until(Infinity), files: files.count() }
        say(`embed ${name}: ${(row.bytes / 1000).toFixed(1)} kB in ${row.files} files`)
        return row
      }),
    )
  return rows
}
