import type { Lang, Text } from '../atlas/model'

const WORDS = {
  opening: { ko: '여는 중입니다 …', en: 'Opening …' },
  old: {
    ko: '이 브라우저는 이 파일을 열기에 오래되었습니다. Chrome·Edge 109, Firefox 114, Safari 16.4 또는 그 뒤의 것으로 여십시오.',
    en: 'This browser is too old for this file. Please open it in Chrome or Edge 109, Firefox 114, Safari 16.4 or later.',
  },
  cut: {
    ko: '이 파일은 온전하지 않습니다. 복사하다 끊겼을 수 있으니 다시 복사하거나 내려받으십시오.',
    en: 'This file is not complete: a copy may have been broken off. Please copy or download it again.',
  },
  failed: { ko: '이 파일을 열지 못했습니다.', en: 'This file could not be opened.' },
  noScript: {
    ko: '이 파일의 지도는 스크립트로 움직입니다. 브라우저에서 스크립트를 허용하십시오.',
    en: 'The atlas in this file runs on scripts: please allow them in the browser.',
  },
} as const satisfies Record<string, Text>

/** What the atlas as one file says before it runs, or instead. */
export const singleWord = (key: keyof typeof WORDS, lang: Lang): string => WORDS[key][lang]
