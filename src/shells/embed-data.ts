import type { Lang } from '../atlas/model'
import { ownWord } from '../i18n/own-words'
import { fragmentIn, MOST_FILE_BYTES } from '../own/figures-file'
import { Refusal } from '../tables/error'

/**
 * The part of an address behind # that the figures file of an embed stands for (`data=https://…`). The file is asked for without
 * anything that would tell who reads, and its host has to allow it (CORS). Throws an `Error` that says why in the reader's language.
 */
export async function fragmentOfData(url: string, lang: Lang): Promise<string> {
  try {
    return fragmentIn(await textAt(new URL(url, document.baseURI)))
  } catch (error) {
    const { code, values } =
      error instanceof Refusal
        ? error
        : new Refusal('noData', { reason: error instanceof Error ? error.message : '' })
    throw new Error(`${url.slice(0, 200)}: ${ownWord(code, lang, values)}`, { cause: error })
  }
}

async function textAt(url: URL): Promise<string> {
  if (!['https:', location.protocol].includes(url.protocol)) throw new Error('https')
  const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!answer.ok) throw new Error(String(answer.status))
  const reader = answer.body?.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) break
    size += value.length
    // Not what a server says of a file counts, but what comes.
    if (size > MOST_FILE_BYTES) {
      await reader?.cancel()
      throw new Refusal('dataTooLarge', { limit: MOST_FILE_BYTES / 1e6 })
    }
    parts.push(value)
  }
  return new Blob(parts).text()
}
