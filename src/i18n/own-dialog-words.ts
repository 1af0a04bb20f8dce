import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  title: { ko: '내 수치와 장소로 지도 그리기', en: 'Map your own figures and places' },
  private: {
    ko: '자료는 이 브라우저를 떠나지 않습니다. 작은 표는 주소(# 뒤)에 담겨 링크로 나눌 수 있습니다.',
    en: 'Nothing leaves this browser. A small table is carried by the address itself (behind #), so that a link can be shared.',
  },
  paste: { ko: '표를 붙여 넣으세요', en: 'Paste a table' },
  pasteHint: {
    ko: '엑셀에서 지역 이름과 수치를 머리행까지 복사해 붙입니다. 이름은 서울, 서울시, 서울특별시, Seoul, 11 어느 것이든 됩니다. 위도와 경도가 있으면 장소로 읽습니다.',
    en: 'Copy names and figures with their header row from a spreadsheet. Any name will do: 서울, 서울시, Seoul, 11. With latitude and longitude the rows are read as places.',
  },
  read: { ko: '읽기', en: 'Read' },
  file: { ko: '파일 고르기 (CSV, TSV, XLSX, GeoJSON)', en: 'Choose a file (CSV, TSV, XLSX, GeoJSON)' },
  drop: { ko: '또는 여기에 파일을 끌어다 놓으세요', en: 'or drop a file here' },
  correct: {
    ko: '칸을 고치면 표를 다시 읽고 지도도 바로 바뀝니다.',
    en: 'Correct any cell: the table is read anew, and the map follows.',
  },
  cell: { ko: '{row}행 {column}열', en: 'Row {row}, column {column}' },
  understood: { ko: '이렇게 읽었습니다', en: 'Read as follows' },
  matched: {
    ko: '{rows}행 가운데 {matched}행의 지역을 찾았습니다 ({level}).',
    en: '{matched} of {rows} rows found their region ({level}).',
  },
  placesFound: { ko: '장소 {count}곳을 읽었습니다.', en: '{count} places read.' },
  more: { ko: '그 밖에 {count}건', en: 'and {count} more' },
  use: { ko: '{name}(으)로', en: 'Use {name}' },
  kinds: { ko: '분류 지도:', en: 'A map of kinds:' },
  measure: { ko: '그릴 것', en: 'What to draw' },
  year: { ko: '연도', en: 'Year' },
  yearTitle: { ko: '제목에서 읽음', en: 'from the title' },
  yearNote: { ko: '표 아래 글에서 읽음', en: 'from the note below' },
  yearSheet: { ko: '시트 이름에서 읽음', en: 'from the name of the sheet' },
  yearFile: { ko: '파일 이름에서 읽음', en: 'from the name of the file' },
  time: { ko: '시점', en: 'Time' },
  sheet: { ko: '시트', en: 'Sheet' },
  sheetTaken: {
    ko: '시트 {count}개 가운데 ‘{name}’을(를) 읽었습니다.',
    en: 'Of {count} sheets, “{name}” was read.',
  },
  names: { ko: '지역 이름', en: 'Names of regions' },
  namesBeside: { ko: '수치마다 곁의 열', en: 'beside each figure' },
  column: { ko: '{column}열', en: 'column {column}' },
  ground: { ko: '경계와 수준', en: 'Boundaries and level' },
  groundTaken: { ko: '경계: {name}.', en: 'Boundaries: {name}.' },
  groundRows: { ko: '{level}, {name}: {count}행', en: '{level}, {name}: {count} rows' },
  asFigures: { ko: '지역별 수치', en: 'Figures of regions' },
  asPlaces: { ko: '장소', en: 'Places' },
  readAs: { ko: '무엇으로 그릴까요', en: 'Draw as' },
  name: { ko: '이름', en: 'Name' },
  unit: { ko: '단위', en: 'Unit' },
  source: { ko: '출처', en: 'Source' },
  palette: { ko: '색', en: 'Colours' },
  midpoint: { ko: '가운데 값', en: 'Midpoint' },
  method: { ko: '구간 나누기', en: 'Classes by' },
  classes: { ko: '구간 수', en: 'Number of classes' },
  summable: { ko: '더해도 되는 수치(명, 개, 원 등)', en: 'May be added up (people, things, money)' },
  draw: { ko: '지도에 그리기', en: 'Draw the map' },
  remove: { ko: '내 자료 지우기', en: 'Remove my own' },
  tooLong: {
    ko: '자료가 커서 주소에 담기지 않습니다. 이 창에서만 보이므로 링크는 쓸 수 없습니다. ‘가져가기’의 ‘기사에 넣기’에 전할 길이 둘 있고, 그림과 자료는 내려받을 수 있습니다.',
    en: 'The table is too large for an address. It is seen in this window alone: there is no link of it. “Take away”, “Into an article” has two other ways; pictures and data can be downloaded.',
  },
} as const satisfies Record<string, Text>

/** A word of the dialog for a reader's own figures. */
export const ownDialogWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)

const WORDS_OF_THEIRS = {
  title: { ko: '제목과 글을 직접 쓰기', en: 'Your own headline and words' },
  headline: { ko: '제목', en: 'Headline' },
  sentence: { ko: '한 문장', en: 'Sentence' },
  note: { ko: '덧붙이는 말', en: 'Note' },
  byline: { ko: '만든 이', en: 'Byline' },
  credit: { ko: '출처', en: 'Source' },
  values: { ko: '지도 위에 수치를 적기', en: 'Figures on the map' },
  year: { ko: '{year}년에만', en: 'For {year} alone' },
  note1: {
    ko: '쓴 글은 주소(# 뒤)에 담겨 링크·기사에 넣은 지도·그림에 함께 갑니다. 빈칸은 아틀라스의 글로 남고, 원자료의 출처와 주의 문구는 늘 남습니다.',
    en: 'Your words are carried by the address (behind #) into links, embeds and pictures. What is empty stays as the atlas says it; the publishers of the figures and their cautions always stand.',
  },
} as const satisfies Record<string, Text>

/** A text of the part in which a newsroom says a view in its own words. */
export const wordsWord = (
  word: keyof typeof WORDS_OF_THEIRS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS_OF_THEIRS[word][lang], values)

const CARRY = {
  ways: {
    ko: '주소에 담기지 않아도 전할 길이 둘 있습니다. 그 자체로 열리는 파일과, 신문사 서버의 기사 옆에 두는 자료 파일입니다.',
    en: 'There are two ways without the address: a file that opens by itself, and a figures file on your own server, beside your article.',
  },
  whole: { ko: '이 자료가 든 HTML 파일', en: 'One HTML file with these figures' },
  figures: { ko: '자료 파일', en: 'Figures file' },
  beside: {
    ko: '{file}을 자기 서버에 올리고(https, Access-Control-Allow-Origin: *), HOST를 그 주소로 바꿔 넣으십시오. 파일을 바꾸면 기사의 지도도 바뀝니다.',
    en: 'Put {file} on your own server (https, Access-Control-Allow-Origin: *) and write its address in the place of HOST. A new file there renews the map in the article.',
  },
  busy: { ko: '만드는 중', en: 'Working' },
} as const satisfies Record<string, Text>

/** A text of the part that carries a reader's own where no address does. */
export const carryWord = (
  word: keyof typeof CARRY,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(CARRY[word][lang], values)
