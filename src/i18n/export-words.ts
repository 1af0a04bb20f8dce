import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  title: { ko: '가져가기', en: 'Take away' },
  files: { ko: '그림과 자료', en: 'Picture and data' },
  embed: { ko: '기사에 넣기', en: 'Into an article' },
  picture: { ko: '그림', en: 'Picture' },
  data: { ko: '자료', en: 'Data' },
  credit: { ko: '출처 적기', en: 'How to credit' },
  form: { ko: '그림의 모양', en: 'Shape of the picture' },
  wide: { ko: '기사(16:9)', en: 'Article (16:9)' },
  square: { ko: '정사각형', en: 'Square' },
  tall: { ko: '세로형', en: 'Tall' },
  story: { ko: '스토리(휴대전화)', en: 'Story (phone)' },
  slide: { ko: '슬라이드', en: 'Slide' },
  pptx: { ko: '파워포인트 한 장 (PPTX)', en: 'One slide (PPTX)' },
  pptxBusy: { ko: '슬라이드를 만드는 중', en: 'Making the slide' },
  a4: { ko: 'A4(300dpi)', en: 'A4 (300 dpi)' },
  free: { ko: '직접 정하기', en: 'Own size' },
  width: { ko: '너비(px)', en: 'Width, px' },
  height: { ko: '높이(px)', en: 'Height, px' },
  kind: { ko: '파일', en: 'File' },
  svg: { ko: 'SVG (벡터, 글자는 글자로)', en: 'SVG (vectors, text as text)' },
  png: { ko: 'PNG {scale}배 ({width} × {height})', en: 'PNG {scale}x ({width} × {height})' },
  print: {
    ko: 'PNG 인쇄용 ({width} × {height}, A4 너비 300dpi)',
    en: 'PNG for print ({width} × {height}, 300 dpi at A4 width)',
  },
  save: { ko: '그림 저장', en: 'Save picture' },
  copyPicture: { ko: '그림 복사', en: 'Copy picture' },
  copied: { ko: '복사했습니다.', en: 'Copied.' },
  failed: { ko: '만들지 못했습니다: {reason}', en: 'That failed: {reason}' },
  film: { ko: '해마다 넘기는 영상', en: 'Film of the years' },
  flat: { ko: '평평하게 그리기(벡터)', en: 'Drawn flat, as vectors' },
  imageInside: {
    ko: '비스듬히 본 지도는 SVG 안에 그림으로 들어갑니다. 글자는 글자로 남습니다.',
    en: 'The leaning map is an image within the SVG; its words stay text.',
  },
  shownCsv: { ko: '보이는 수치 (CSV)', en: 'Figures on show (CSV)' },
  shownJson: { ko: '보이는 수치 (JSON)', en: 'Figures on show (JSON)' },
  seriesCsv: { ko: '모든 연도 (CSV)', en: 'All years (CSV)' },
  seriesJson: { ko: '모든 연도 (JSON)', en: 'All years (JSON)' },
  geojson: { ko: '경계와 수치 (GeoJSON)', en: 'Boundaries with figures (GeoJSON)' },
  topojson: { ko: '경계와 수치 (TopoJSON)', en: 'Boundaries with figures (TopoJSON)' },
  metadata: { ko: '설명과 출처 (JSON)', en: 'Description and sources (JSON)' },
  openNote: {
    ko: '이 파일들의 주소는 바뀌지 않습니다.',
    en: 'The addresses of these files never change.',
  },
  openFiles: { ko: '주소가 바뀌지 않는 파일', en: 'Files at addresses that never change' },
  openCsv: { ko: '수치 (CSV)', en: 'Figures (CSV)' },
  openJson: { ko: '수치 (JSON)', en: 'Figures (JSON)' },
  provenance: { ko: '수치의 내력', en: 'Where the figures come from' },
  unitNote: {
    ko: '파일의 수치는 원표의 단위({unit})이며 반올림하지 않았습니다.',
    en: 'Figures in the files are in the unit of their table ({unit}) and not rounded.',
  },
  noData: {
    ko: '이 화면에는 아직 수치가 없어 표 파일이 없습니다.',
    en: 'This view shows no figures yet, so there is no table to save.',
  },
  creditNote: {
    ko: '자료의 출처와 주의 문구는 그림과 함께 실어 주십시오.',
    en: 'Print the source and its caution with the picture.',
  },
  fingerprintNote: {
    ko: '지문은 보이는 수치의 SHA-256 앞자리로, 같은 수치인지 확인할 때 씁니다.',
    en: 'The fingerprint is the beginning of the SHA-256 of the figures on show, by which they can be checked.',
  },
  noFingerprint: {
    ko: '이 페이지는 암호화되지 않은 연결로 와서 브라우저가 수치의 지문을 계산하지 않습니다. 인용에는 자료판만 적습니다.',
    en: 'There is no fingerprint of the figures: browsers compute none on a page that came over plain http. The citation names the data version alone.',
  },
  citation: {
    ko: '고루, 「{title}, {year}」, {source}. 자료판 {version}. {url} ({date} 확인).',
    en: 'Goru ({taken}). “{title}, {year}.” {source}. Data version {version}. Retrieved {date}, from {url}',
  },
  whole: { ko: '지도 전체를 파일 하나로', en: 'The whole atlas as one file' },
  wholeNote: {
    ko: '네트워크와 서버 없이 두 번 눌러 여는 HTML 파일입니다. 모든 지표와 보는 방법이 들어 있고 3 MB를 넘지 않습니다.',
    en: 'An HTML file that opens by a double-click, without network or server: all indicators, all ways of looking, below 3 MB.',
  },
  wholeLater: { ko: '네트워크가 있을 때 받을 수 있습니다.', en: 'It can be had when there is a network.' },
  wholeSave: { ko: '파일로 받기 (HTML)', en: 'Save the file (HTML)' },
  korean: { ko: '한국어', en: 'Korean' },
  english: { ko: '영어', en: 'English' },
  termsFree: {
    ko: '이용 조건: 출처를 밝히면 자유(공공누리 1유형에 상당)',
    en: 'Terms: free to use with the source named (as KOGL type 1)',
  },
  termsPublisher: {
    ko: '이용 조건: 원자료는 발표 기관의 공공누리 조건',
    en: 'Terms: those of the publishers (KOGL)',
  },
  copy: { ko: '복사', en: 'Copy' },
} as const satisfies Record<string, Text>

/** A word of what leaves the atlas. */
export const exportWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
