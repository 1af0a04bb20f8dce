import type { Lang, Text } from '../atlas/model'

const WORDS = {
  shown: { ko: '보이는 것', en: 'What is shown' },
  title: { ko: '제목', en: 'Title' },
  answer: { ko: '한 줄 답', en: 'Answer' },
  legend: { ko: '범례', en: 'Legend' },
  link: { ko: '고루로 가는 링크', en: 'Link to Goru' },
  years: { ko: '연도 막대', en: 'Slider of years' },
  hands: { ko: '지도 움직임', en: 'Moving the map' },
  ask: { ko: '단추를 누르면', en: 'When asked for' },
  live: { ko: '처음부터', en: 'At once' },
  locked: { ko: '움직이지 않음', en: 'Never' },
  looks: { ko: '모양', en: 'Looks' },
  language: { ko: '언어', en: 'Language' },
  asPage: { ko: '지금 화면대로', en: 'As on this page' },
  asReader: { ko: '독자의 기기대로', en: 'As the reader’s device' },
  fixed: { ko: '너비 고정', en: 'Fixed width' },
  preview: { ko: '미리 보기', en: 'Preview' },
  phone: { ko: '휴대전화', en: 'Phone' },
  column: { ko: '기사 단', en: 'Column' },
  page: { ko: '넓은 화면', en: 'Wide page' },
  iframe: { ko: '틀 (스크립트 없음)', en: 'Frame, without a script' },
  iframeNote: {
    ko: '높이는 미리 보기에서 잰 값입니다. 어디에나 넣을 수 있습니다.',
    en: 'The height is that of the preview. It can stand anywhere.',
  },
  scripted: { ko: '틀 + 스크립트 (높이 자동)', en: 'Frame and script, as tall as it needs' },
  scriptedNote: {
    ko: '화면 너비가 달라져도 내용에 높이를 맞춥니다.',
    en: 'It stays as tall as what is in it, whatever the width.',
  },
  image: { ko: '그림 + 링크', en: 'Picture with a link' },
  imageNote: {
    ko: '‘그림과 자료’에서 그림을 저장해 올린 뒤 파일 이름을 그 주소로 바꾸세요.',
    en: 'Save the picture under “Picture and data”, upload it, and put its address in place of the file name.',
  },
  shared: { ko: '메신저와 소셜미디어에 붙일 주소', en: 'Link for messengers and social media' },
  sharedNote: {
    ko: '붙이면 이 지표의 제목과 지도가 미리 보입니다. 미리보기 그림은 가장 최근 해의 지도입니다. 누르면 지금 보는 화면이 열립니다.',
    en: 'Where it is pasted, title and map of this figure are seen before it is opened; the map is of the latest year. It opens the view as it is now.',
  },
  credit: {
    ko: '자료 출처는 틀 안에 늘 적혀 있습니다. 기사에는 ‘지도: 고루, 자료: (틀에 적힌 출처)’로 밝혀 주세요.',
    en: 'The frame always names the source of its figures. In the article, credit “Map: Goru; figures: (the source named in the frame)”.',
  },
} as const satisfies Record<string, Text>

/** A word of the dialog that makes embeds. */
export const embedMakerWord = (word: keyof typeof WORDS, lang: Lang): string => WORDS[word][lang]
