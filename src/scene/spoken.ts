import type { Lang, Source, Text } from '../atlas/model'

/** Words in the language of the view, or in the only one there is; `lang` then says which, for the markup. */
export interface Spoken {
  readonly text: string
  readonly lang: Lang | undefined
}

/** Null when there are no words in either language. */
export function spoken(text: Text, lang: Lang): Spoken | null {
  if (text[lang]) return { text: text[lang], lang: undefined }
  const other: Lang = lang === 'ko' ? 'en' : 'ko'
  return text[other] ? { text: text[other], lang: other } : null
}

/** Words of which the table does not say the language: Hangul makes them Korean. */
export function spokenNote(note: string, lang: Lang): Spoken | null {
  const own: Lang = /[가-힣]/.test(note) ? 'ko' : 'en'
  return note ? { text: note, lang: own === lang ? undefined : own } : null
}

/** Whose figures they are, in a line: publisher and table. A publisher without an English name keeps its own. */
export const sourceName = (
  { publisher, tableId }: Pick<Source, 'publisher' | 'tableId'>,
  lang: Lang,
): string => [publisher[lang] || publisher.ko, tableId].filter(Boolean).join(' ')
