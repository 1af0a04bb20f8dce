const FIRST = 0xac00
const LAST = 0xd7a3
const FINALS = 28
const RIEUL = 8
/** Sounds that Korean names of digits end in: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS = [1, RIEUL, 0, 1, 0, 0, 1, RIEUL, RIEUL, 0]

/**
 * The number of the consonant that a Korean word ends in when it is spoken, 0 for none; what stands in brackets at its end is
 * not spoken.
 */
function finalOf(word: string): number {
  const last = [...word.replace(/\s*\([^()]*\)$/, '')].at(-1) ?? ''
  const code = last.codePointAt(0) ?? 0
  return code >= FIRST && code <= LAST ? (code - FIRST) % FINALS : (DIGITS[parseInt(last, 10)] ?? 0)
}

const PARTICLES = { topic: ['은', '는'], subject: ['이', '가'], toward: ['으로', '로'] } as const

/** A Korean word with the particle that goes with its last sound: 의성군은, 전주시는, 서울로. */
export function withParticle(word: string, particle: keyof typeof PARTICLES): string {
  const final = finalOf(word)
  const open = final === 0 || (particle === 'toward' && final === RIEUL)
  return word + PARTICLES[particle][open ? 1 : 0]
}
