import { expect, it } from 'vitest'
import { withParticle } from './particles'

it('A particle goes with the last sound of its word, which no bracket is', () => {
  expect(withParticle('의성군', 'topic')).toBe('의성군은')
  expect(withParticle('전주시', 'topic')).toBe('전주시는')
  expect(withParticle('실업률', 'subject')).toBe('실업률이')
  expect(withParticle('합계출산율(명)', 'subject')).toBe('합계출산율(명)이')
  expect(withParticle('문화시설 수', 'subject')).toBe('문화시설 수가')
  expect(withParticle('서울', 'toward')).toBe('서울로')
  expect(withParticle('의성군', 'toward')).toBe('의성군으로')
  expect(withParticle('종로구', 'toward')).toBe('종로구로')
  expect(withParticle('2017', 'subject')).toBe('2017이')
  expect(withParticle('2015', 'subject')).toBe('2015가')
})
