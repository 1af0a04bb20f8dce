import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { harmlessSvg } from './svg'

const HEAD =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 5">'
const inside = (text: string) => harmlessSvg(`${HEAD}${text}</svg>`)
const kept = (text: string) => inside(text)?.svg.replace(/^<svg[^>]*>|<\/svg>$/g, '')

describe('a drawing is made anew of what in it is harmless', () => {
  test('shapes, paints, text and what refers to its own parts stay as they are', () => {
    const drawing = [
      '<defs><linearGradient id="a"><stop offset="0" stop-color="red"></stop></linearGradient></defs>',
      '<style>.b{fill:url(#a);stroke-width:2}</style><g class="b" transform="scale(2)"><path d="M0 0L5 5"></path></g>',
      '<text x="1">A &amp; B &lt;&#xAC00;</text><use href="#c"></use><image href="data:image/png;base64,AA=="></image>',
    ].join('')
    expect(kept(drawing)).toBe(drawing.replace('&#xAC00;', '가'))
    expect(inside(drawing)).toMatchObject({ width: 10, height: 5, dropped: [] })
  })

  test.each([
    ['<script>alert(1)</script>', '', ['script']],
    ['<script href="https://x.example/a.js"/>', '', ['script']],
    ['<script><![CDATA[alert(1)]]></script>', '', ['script']],
    ['<g onload="alert(1)" OnClick="alert(1)"/>', '<g></g>', ['OnClick', 'onload']],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', '<path d="M0 0"></path>', ['a']],
    ['<a xlink:href="https://x.example/"><path d="M0 0"/></a>', '<path d="M0 0"></path>', ['a']],
    ['<use href="https://x.example/a.svg#b"/>', '<use></use>', ['href']],
    ['<use xlink:href="data:image/svg+xml;base64,AA#b"/>', '<use></use>', ['href']],
    ['<image xlink:href="https://x.example/a.png"/>', '<image></image>', ['href']],
    ['<image href="//x.example/a.png"/>', '<image></image>', ['href']],
    ['<image href="data:image/svg+xml;base64,AA"/>', '<image></image>', ['href']],
    ['<feImage href="https://x.example/a.png"/>', '', ['feImage']],
    ['<style>@import url("https://x.example/a.css");</style>', '<style></style>', ['style']],
    ['<style>@font-face{font-family:a;src:url(https://x.example/)}</style>', '<style></style>', ['style']],
    ['<style>.a{fill:url( "https://x.example/#b")}</style>', '<style></style>', ['style']],
    ['<style>.a{fill:u\\72l(https://x.example/)}</style>', '<style></style>', ['style']],
    ['<style>.a{fill:u<!-- -->rl(<![CDATA[https://x.example/]]>)}</style>', '<style></style>', ['style']],
    ['<style><g>.a</g>{fill:red}</style>', '<style>{fill:red}</style>', []],
    ['<path style="fill:url(https://x.example/#a)"/>', '<path></path>', ['style']],
    ['<path fill="url(&#104;ttps://x.example/#a)"/>', '<path></path>', ['fill']],
    ['<path fill="u&#92;72l(//x.example)"/>', '<path></path>', ['fill']],
    ['<foreignObject><iframe src="https://x.example/"/></foreignObject>', '', ['foreignObject']],
    ['<foreignObject><svg><path d="M0 0"/></svg></foreignObject>', '', ['foreignObject']],
    ['<set attributeName="href" to="javascript:alert(1)"/>', '', ['set']],
    ['<g><animate attributeName="onclick" values="alert(1)"/></g>', '<g></g>', ['animate']],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', '', ['h:script']],
    ['<g xmlns="http://www.w3.org/1999/xhtml"><iframe src="x"/></g>', '<g></g>', ['iframe']],
    ['<SCRIPT>alert(1)</SCRIPT>', '', ['SCRIPT']],
    ['<?xml-stylesheet href="https://x.example/a.css"?><!-- <script> --><g/>', '<g></g>', []],
  ])('%s', (text, left, dropped) => {
    expect(kept(text)).toBe(left)
    expect(inside(text)?.dropped).toEqual(dropped)
  })

  test('an entity of its own, a second root, what does not close and what XML refuses make it none', () => {
    for (const text of [
      `<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>${HEAD}&a;</svg>`,
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${HEAD}<text>&x;</text></svg>`,
      `${HEAD}&nbsp;</svg>`,
      `${HEAD}</svg>${HEAD}</svg>`,
      `${HEAD}<g></svg>`,
      `${HEAD}<g`,
      `${HEAD}<path d=M0/></svg>`,
      `${HEAD}<path d="<script>"/></svg>`,
      `<html>${HEAD}</svg></html>`,
      '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
      '<svg xmlns="http://www.w3.org/2000/svg" width="10%" height="5"></svg>',
      `${HEAD}${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`,
      `${HEAD}${'<g/>'.repeat(200_000)}</svg>`,
      '',
    ])
      expect(harmlessSvg(text), text.slice(0, 80)).toBeNull()
    const plain =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect(harmlessSvg(`<?xml version="1.0"?>${plain}\n${HEAD}</svg>\n`)).not.toBeNull()
  })

  test('what is drawn again draws nothing again: it would grow beyond measure', () => {
    expect(inside('<defs><g id="a"><path/></g></defs><use href="#a"/><use href="#a"/>')).not.toBeNull()
    expect(inside('<g id="b"><use href="#a"/></g><use href="#b"/>')).toBeNull()
    expect(inside('<g id="a"><use href="#a"/></g>')).toBeNull()
  })

  test('whatever it is made of, nothing in it runs or leads away, and made once more it is the same', () => {
    const name = fc.constantFrom(
      'g',
      'script',
      'a',
      'use',
      'style',
      'foreignObject',
      'image',
      'svg',
      'set',
      'x:y',
    )
    const attribute = fc.constantFrom('href', 'xlink:href', 'onload', 'style', 'fill', 'id', 'xmlns', 'src')
    const value = fc.oneof(
      fc.constantFrom(
        '#a',
        'javascript:alert(1)',
        'https://x.example',
        'url(https://x)',
        'url(#a)',
        'a&quot;b',
      ),
      fc.string({ maxLength: 8 }).map((text) => text.replace(/[&<"]/g, '')),
    )
    const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string({ maxLength: 6 }).map((text) => text.replace(/[&<]/g, '')),
        fc
          .tuple(
            name,
            fc.dictionary(attribute, value, { maxKeys: 3 }),
            fc.array(tie('node'), { maxLength: 3 }),
          )
          .map(
            ([of, all, inner]) =>
              `<${of}${Object.entries(all)
                .map(([key, text]) => ` ${key}="${text}"`)
                .join('')}>${inner.join('')}</${of}>`,
          ),
      ),
    })).node
    fc.assert(
      fc.property(tree, (text) => {
        const clean = inside(text)
        if (!clean) return
        expect(clean.svg).not.toMatch(/<(script|foreignObject|a|set)\b|\son\w+=|href="(?!#)|url\((?!#)/i)
        expect(harmlessSvg(clean.svg)?.svg).toBe(clean.svg)
      }),
      { numRuns: 500 },
    )
  })
})
