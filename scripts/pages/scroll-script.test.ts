import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { documentOf } from './document'
import { scrollScript } from './scroll-script'
import { siteOf } from './site'

const { name, code, starts } = await scrollScript()

describe('the script that lets a story scroll past its pictures', () => {
  it('stands for itself, and is light', () => {
    expect(code).not.toMatch(/\bimport\b/)
    expect(code).toMatch(/export async function begin\(/)
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(2000)
  })

  it('is loaded by its version, and only where the address asks for it', () => {
    const version = createHash('sha256').update(code).digest('hex').slice(0, 8)
    const start = starts('deck.steps.json')
    expect(start).toContain(`import('./${name}?${version}')`)
    expect(start).toContain('m.begin("deck.steps.json")')
    expect(start.startsWith('/[?&]scroll\\b/.test(location.search)&&')).toBe(true)
  })

  it('is the only thing that a page lets run, and other pages let nothing run', () => {
    const words = { title: 'T', description: 'D', head: [], main: '', light: {}, dark: {} }
    const page = { folder: 'story', id: 'x', lang: 'en', ...words } as const
    const hash = createHash('sha256').update(starts('')).digest('base64')
    const html = documentOf({ ...page, script: starts('') }, siteOf('', ''))
    expect(html).toContain(`script-src &#39;self&#39; &#39;sha256-${hash}&#39;`)
    expect(html).toContain(`<script>${starts('')}</script>`)
    expect(documentOf(page, siteOf('', ''))).not.toMatch(/script-src|<script/)
  })
})
