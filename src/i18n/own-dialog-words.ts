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
  understood: { ko: '이렇게 읽었습니다', en: 'Read as follows' },
  matched: {
    ko: '{rows}행 가운데 {matched}행의 지역을 찾았습니다 ({level}).',
    en: '{matched} of {rows} rows found their region ({level}).',
  },
  placesFound: { ko: '장소 {count}곳을 읽었습니다.', en: '{count} places read.' },
  more: { ko: '그 밖에 {count}건', en: 'and {count} more' },
  use: { ko: '{name}(으)로', en: 'Use {name}' },
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
    ko: '자료가 커서 주소에 담기지 않습니다. 이 창에서만 보이므로 링크와 퍼가기는 쓸 수 없습니다. 그림과 자료는 내려받을 수 있습니다.',
    en: 'The table is too large for an address. It is seen in this window alone: there is no link and no embed of it. Pictures and data can be downloaded.',
  },
} as const satisfies Record<string, Text>

/** A word of the dialog for a reader's own figures. */
export const ownDialogWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
