import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

/** Why a reader's own file or link could not be taken: what, where, and what to do. */
const ERRORS = {
  empty: {
    ko: '읽을 칸이 없습니다. 지역 이름과 수치가 든 표를 머리행까지 함께 붙여 넣으십시오.',
    en: 'There are no cells to read. Paste a table of region names and figures with its header row.',
  },
  brokenQuotes: {
    ko: '{row}행의 큰따옴표가 짝이 맞지 않습니다. 그 칸의 따옴표를 지우거나 CSV로 다시 저장하십시오.',
    en: 'A quotation mark in row {row} has no partner. Delete it in that cell, or save the CSV anew.',
  },
  tooLarge: {
    ko: '파일이 {size}MB로, 한도인 {limit}MB를 넘습니다. 필요한 열과 행만 남겨 다시 저장하십시오.',
    en: 'The file has {size} MB, more than the {limit} MB allowed. Keep only the rows and columns you need.',
  },
  tooManyRows: {
    ko: '행이 {limit}개를 넘습니다. 필요한 행만 남기십시오.',
    en: 'There are more than {limit} rows. Keep only those you need.',
  },
  tooManyColumns: {
    ko: '{row}행의 열이 {limit}개를 넘습니다. 필요한 열만 남기십시오.',
    en: 'Row {row} has more than {limit} columns. Keep only those you need.',
  },
  cellTooLong: {
    ko: '{row}행 {column}열의 글이 {limit}자를 넘습니다. 그 칸을 줄이십시오.',
    en: 'The text in row {row}, column {column} has more than {limit} characters. Shorten it.',
  },
  notText: {
    ko: '글자로 읽을 수 없는 파일입니다. 엑셀에서 .xlsx 또는 CSV UTF-8로 저장하십시오.',
    en: 'The file cannot be read as text. Save it as .xlsx or as CSV UTF-8.',
  },
  oldExcel: {
    ko: '옛 형식(.xls, .hwp, .doc)의 파일입니다. 프로그램에서 열어 .xlsx 또는 CSV로 저장하십시오.',
    en: 'This is a file of an old format (.xls, .hwp, .doc). Open it and save it as .xlsx or CSV.',
  },
  html: {
    ko: '표가 없는 웹 페이지입니다. 엑셀에서 열어 .xlsx 또는 CSV로 저장하십시오.',
    en: 'This file is a web page without a table. Open it in Excel and save it as .xlsx or CSV.',
  },
  pdf: {
    ko: 'PDF에서는 표를 읽지 않습니다. 표를 엑셀로 옮겨 .xlsx 또는 CSV로 저장하십시오.',
    en: 'Tables are not read out of PDF files. Move the table to Excel and save it as .xlsx or CSV.',
  },
  image: {
    ko: '그림 파일에서는 표를 읽지 않습니다. 수치를 .xlsx 또는 CSV로 저장하십시오.',
    en: 'Tables are not read out of pictures. Save the figures as .xlsx or CSV.',
  },
  ods: {
    ko: '오픈도큐먼트(.ods) 파일입니다. 리브레오피스나 한셀에서 열어 .xlsx 또는 CSV로 저장하십시오.',
    en: 'This is an OpenDocument file (.ods). Open it in LibreOffice and save it as .xlsx or CSV.',
  },
  notSheet: {
    ko: '엑셀(.xlsx) 파일이 아닌 압축 파일입니다. 표를 .xlsx 또는 CSV로 저장하십시오.',
    en: 'This archive is no Excel (.xlsx) file. Save the table as .xlsx or CSV.',
  },
  encrypted: {
    ko: '암호가 걸린 파일입니다. 암호를 풀고 다시 저장하십시오.',
    en: 'The file is locked with a password. Save it without one.',
  },
  bomb: {
    ko: '풀면 {limit}MB를 넘는 파일입니다. 필요한 시트만 남겨 다시 저장하십시오.',
    en: 'Unpacked, the file would have more than {limit} MB. Keep only the sheet you need.',
  },
  brokenFile: {
    ko: '파일이 깨져 읽을 수 없습니다. 엑셀에서 열어 다시 저장하십시오.',
    en: 'The file is damaged. Open it in Excel and save it again.',
  },
  noRegions: {
    ko: '시도나 시군구의 이름이 든 열을 찾지 못했습니다. 지역마다 한 행이 되게 하고, 이름이나 행정구역 코드를 한 열에 적으십시오.',
    en: 'No column with names of provinces or municipalities was found. Give each region a row, with its name or code in one column.',
  },
  transposed: {
    ko: '{row}행에 지역 이름이 옆으로 놓여 있습니다. 행과 열을 바꾸어(엑셀: 선택하여 붙여넣기 › 바꾸기) 다시 붙여 넣으십시오.',
    en: 'The regions stand side by side in row {row}. Swap rows and columns (Excel: Paste Special, Transpose) and paste again.',
  },
  addresses: {
    ko: '주소만 있는 표입니다. 주소 변환(지오코딩) 도구로 위도와 경도를 구해 ‘위도’, ‘경도’ 열을 더하거나, 시군구 이름을 한 열에 따로 적으십시오.',
    en: 'The table has addresses alone. Add columns of latitude and longitude (a geocoding service finds them), or write the municipality into a column of its own.',
  },
  townships: {
    ko: '읍·면·동의 표입니다. 시도와 시군구의 열을 더하거나 법정동 코드를 한 열에 적으면 그릴 수 있습니다.',
    en: 'This is a table of townships (읍면동). It can be drawn with columns of province and municipality beside them, or with one of their legal codes.',
  },
  noWholes: {
    ko: '읍·면·동의 표이지만 시도와 시군구를 알 수 없습니다. 시도와 시군구의 열을 더하거나, 법정동 코드(8자리나 10자리)를 한 열에 적으십시오.',
    en: 'This is a table of townships (읍면동), and nothing in it says which municipalities they lie in. Add columns of province and municipality, or one of their legal codes (8 or 10 digits).',
  },
  administrative: {
    ko: '행정동의 표입니다. 이 지도에는 법정동의 경계만 있고, 이름이 같아도 구역이 다르므로 행정동은 그리지 않습니다. 법정동의 표라면 그 열의 머리를 ‘법정동’으로 적고, 아니면 시군구별로 더해 넣으십시오.',
    en: 'This is a table of administrative dongs (행정동). The atlas has the boundaries of legal dongs (법정동) alone, which are other areas even where the names are the same. If they are legal dongs, head their column 법정동; else add the figures up by municipality.',
  },
  townshipsAway: {
    ko: '읍·면·동의 경계를 받지 못했습니다({reason}). 이 경계는 네트워크에서만 받고, 한 파일로 받은 지도나 오프라인에는 없습니다.',
    en: 'The boundaries of the townships did not come ({reason}). They are fetched over the network alone: the atlas as one file, and without a network, has none.',
  },
  noNumbers: {
    ko: '수치가 든 열을 찾지 못했습니다. 지역 이름 옆의 열에 숫자를 적으십시오.',
    en: 'No column with figures was found. Put numbers into a column beside the names.',
  },
  noYear: {
    ko: '연도를 알 수 없습니다. 이 수치가 어느 해(1900~2100)의 것인지 적으십시오.',
    en: 'The year is not known. Say which year (1900 to 2100) the figures are of.',
  },
  tableLimits: {
    ko: '표가 한도를 넘거나 모양이 맞지 않습니다({part}). 그 부분을 줄이거나 고치십시오.',
    en: 'The table is beyond a limit or misshapen ({part}). Shorten or repair that part.',
  },
  unknownCode: {
    ko: '행정구역 코드 {code}를 이 지도에서 찾지 못했습니다. 표를 다시 넣어 링크를 새로 만드십시오.',
    en: 'This atlas has no region with the code {code}. Read the table in again and make a new link.',
  },
  brokenLink: {
    ko: '링크에 든 자료가 깨졌거나 잘렸습니다. 링크를 끝까지 복사했는지 확인하십시오.',
    en: 'The figures in the link are damaged or cut off. Check that the whole link was copied.',
  },
  oldBrowser: {
    ko: '이 브라우저는 링크에 담긴 것을 펼 수 없습니다. 더 새로운 브라우저로 여십시오.',
    en: 'This browser cannot unpack what the link carries. Open it in a newer browser.',
  },
  linkTooLarge: {
    ko: '링크에 든 자료가 한도({limit}MB)를 넘습니다. 표를 파일로 받으십시오.',
    en: 'The figures in the link are beyond the limit ({limit} MB). Ask for the table as a file.',
  },
  noPlaceColumns: {
    ko: '위도와 경도가 든 열을 찾지 못했습니다. 머리행에 ‘위도’와 ‘경도’(또는 lat, lng)를 적으십시오.',
    en: 'No columns with latitude and longitude were found. Name them lat and lng in the header row.',
  },
  projected: {
    ko: '좌표가 도가 아니라 미터({system})로 적혀 있습니다. QGIS 같은 지도 프로그램에서 WGS84(EPSG:4326)의 위도와 경도로 바꾸어 다시 저장하십시오.',
    en: 'The positions are metres ({system}) and not degrees. Save them as latitude and longitude of WGS84 (EPSG:4326) with a map program such as QGIS.',
  },
  noPlaces: {
    ko: '한국(북위 33~39도, 동경 124~132도) 안의 점이 없습니다. 좌표가 도 단위의 위경도(WGS84)인지 확인하십시오.',
    en: 'No point lies in Korea (33 to 39° N, 124 to 132° E). Check that the positions are degrees of WGS84.',
  },
  brokenJson: {
    ko: 'GeoJSON으로 읽을 수 없습니다. 지도 프로그램에서 GeoJSON(WGS84)으로 다시 내보내십시오.',
    en: 'This cannot be read as GeoJSON. Export it again as GeoJSON (WGS84).',
  },
  notPoints: {
    ko: '점이 아닌 도형({kind})뿐이고, 도형의 속성에서 시도·시군구의 이름이나 코드와 수치를 찾지 못했습니다. 속성에 그것을 더하거나 점으로 된 GeoJSON을 넣으십시오.',
    en: 'There are only shapes other than points ({kind}), and none of their properties name a province or municipality and give a figure. Add them, or give points.',
  },
  noData: {
    ko: '자료 파일을 받지 못했습니다({reason}). 주소가 https이고, 그 서버가 Access-Control-Allow-Origin을 보내는지 확인하십시오.',
    en: 'The figures file did not come ({reason}). Its address must be https, and its server must send Access-Control-Allow-Origin.',
  },
  dataTooLarge: {
    ko: '자료 파일이 한도인 {limit}MB를 넘습니다. 긴 설명 열을 빼거나 행을 줄이십시오.',
    en: 'The figures file is larger than the {limit} MB allowed. Leave out long descriptions, or some of the rows.',
  },
  brokenData: {
    ko: '고루의 자료 파일이 아니거나 깨졌습니다. 고루에서 다시 저장하십시오.',
    en: 'This is no figures file of Goru, or a broken one. Save it from Goru anew.',
  },
  tooManyPlaces: {
    ko: '장소가 {count}곳으로, 한도인 {limit}곳을 넘습니다. 하나도 넣지 않았습니다. 필요한 지역이나 종류만 남기십시오.',
    en: 'There are {count} places, more than the {limit} allowed. None was taken: keep only the region or the kind you need.',
  },
  tooManyKinds: {
    ko: '분류가 {count}가지입니다. 색으로 가려 볼 수 있는 {limit}가지까지로 묶으십시오.',
    en: 'There are {count} kinds. Colours can tell {limit} of them apart: group them.',
  },
} as const satisfies Record<string, Text>

const WORDS = {
  kindsAlt: {
    ko: '{year}년 {title}, {level} 분류 지도.',
    en: 'Map of kinds: {title}, {year}, by {level}.',
  },
  tooLongWords: {
    ko: '글과 표가 길어 주소에 담기지 않습니다. 링크와 기사에 넣기는 꺼 둡니다. 그림으로는 저장됩니다.',
    en: 'Words and table are too long for the address: link and embed are off. Pictures can be saved.',
  },
  by: { ko: '글·그림 {name}', en: 'By {name}' },
  byOthers: {
    ko: '제목과 글은 이 링크를 만든 이가 썼습니다.',
    en: 'Headline and words by whoever made this link.',
  },
  kindsList: { ko: '분류: {kinds}', en: 'Kinds: {kinds}' },
  kindsOnly: {
    ko: '낱말은 셈할 수 없습니다. 지도나 네모 지도로 보십시오.',
    en: 'Words cannot be reckoned with: look at them on the map, or as tiles.',
  },
  kindCount: { ko: '{label} {count}곳', en: '{label}: {count}' },
  theme: { ko: '내 자료', en: 'Own figures' },
  township: { ko: '읍면동', en: 'Townships' },
  noOutline: {
    ko: '{name}: 경계 자료에 구역이 없어 지도에는 나오지 않고 표와 순위에만 있습니다.',
    en: '{name}: the boundary data has no outline of it; it is in the table and the ranking, not on the map.',
  },
  administrativeRows: {
    ko: '행정동의 표로 보여 동의 행은 뺐습니다. 이 지도에는 법정동의 경계만 있고, 이름이 같아도 행정동과 구역이 다릅니다. 읍과 면은 그렸습니다. 법정동의 표라면 그 열의 머리를 ‘법정동’으로 적으십시오.',
    en: 'This looks like a table of administrative dongs (행정동), so the rows of dongs are left out: the atlas has the boundaries of legal dongs (법정동) alone, other areas even where names are the same. Eup and myeon are drawn. If they are legal dongs, head their column 법정동.',
  },
  places: { ko: '내 장소', en: 'Own places' },
  publisher: { ko: '독자가 넣은 수치', en: 'the reader’s own figures' },
  caution: {
    ko: '독자가 넣은 수치로, 고루가 확인하지 않았다.',
    en: 'Figures put in by the reader; not checked by Goru.',
  },
  unknown: {
    ko: '{row}행 ‘{name}’: 아는 지역이 아닙니다.',
    en: 'Row {row}, “{name}”: not a region we know.',
  },
  ambiguous: {
    ko: '{row}행 ‘{name}’: 같은 이름이 여럿입니다. 어느 곳인지 고르십시오.',
    en: 'Row {row}, “{name}”: several have this name. Say which is meant.',
  },
  contradicted: {
    ko: '{row}행 ‘{name}’: 코드와 이름이 서로 다른 곳을 가리킵니다. 어느 곳인지 고르십시오.',
    en: 'Row {row}, “{name}”: the code and the name mean different regions. Say which is right.',
  },
  part: {
    ko: '{row}행 ‘{name}’: 지금은 더 큰 지역의 일부라 그 전체로 보지 않았습니다.',
    en: 'Row {row}, “{name}”: now a part of a larger region, and not taken for the whole.',
  },
  district: {
    ko: '{row}행 ‘{name}’: 시에 속한 구입니다. 시의 수치를 쓰고 이 행은 뺐습니다.',
    en: 'Row {row}, “{name}”: a district of a city that has its own row. Left out.',
  },
  lower: {
    ko: '{row}행 ‘{name}’: 시도가 아니어서 뺐습니다.',
    en: 'Row {row}, “{name}”: no province, left out.',
  },
  repeated: {
    ko: '{row}행 ‘{name}’: 앞에 나온 지역이 다른 수치로 다시 나옵니다. 앞의 것을 썼습니다.',
    en: 'Row {row}, “{name}”: the region comes again with other figures. The first are used.',
  },
  total: {
    ko: '{row}행 ‘{name}’: 합계여서 뺐습니다.',
    en: 'Row {row}, “{name}”: a total, left out.',
  },
  taken: {
    ko: '{row}행 ‘{name}’: 같은 이름이 더 있으나 {as}(으)로 읽었습니다.',
    en: 'Row {row}, “{name}”: others have this name, too; read as {as}.',
  },
  shared: {
    ko: '{row}행 ‘{name}’: 다른 행이 모두 한 시도에 있어 {as}(으)로 읽었습니다.',
    en: 'Row {row}, “{name}”: read as {as}, since all other rows lie in that province.',
  },
  unnamed: {
    ko: '{row}행: 수치는 있으나 지역 이름이 없어 뺐습니다.',
    en: 'Row {row}: figures without the name of a region, left out.',
  },
  untimed: {
    ko: '{row}행: 연도가 없어 뺐습니다.',
    en: 'Row {row}: no year, left out.',
  },
  odd: {
    ko: '{row}행 {column}열 ‘{text}’: 이 열의 단위({unit})와 다르거나 단위를 알 수 없어 비워 두었습니다.',
    en: 'Row {row}, column {column}, “{text}”: of another unit than the column ({unit}) or of none, left empty.',
  },
  columns: {
    ko: '지역 이름이 든 열이 여럿입니다({columns}열). 수치마다 곁에 있는 이름을 썼습니다.',
    en: 'Several columns hold names of regions ({columns}). Each figure goes with the names beside it.',
  },
  turned: {
    ko: '지역 이름이 옆으로 놓인 표여서 행과 열을 바꾸어 읽었습니다. 아래의 행과 열은 바꾼 뒤의 것입니다.',
    en: 'The regions stand side by side: rows and columns were swapped. Rows and columns named below are those after it.',
  },
  joined: {
    ko: '{row}행: 천 단위 쉼표에서 나뉜 수를 다시 이었습니다.',
    en: 'Row {row}: a number cut at its thousands was put together.',
  },
  notNumber: {
    ko: '{row}행 {column}열 ‘{text}’: 수가 아니어서 비워 두었습니다.',
    en: 'Row {row}, column {column}, “{text}”: not a number, left empty.',
  },
  inMerged: {
    ko: '{row}행 {column}열 ‘{text}’: 병합된 칸이어서 어느 곳의 수인지 알 수 없어 비워 두었습니다.',
    en: 'Row {row}, column {column}, “{text}”: in a merged cell, so it is the figure of none of its regions alone; left empty.',
  },
  missing: {
    ko: '{count}곳은 표에 없어 비어 있습니다.',
    en: '{count} regions are not in the table and stay empty.',
  },
  swapped: {
    ko: '{row}행: 위도와 경도가 뒤바뀌어 바로잡았습니다.',
    en: 'Row {row}: latitude and longitude were swapped and have been set right.',
  },
  outside: {
    ko: '{row}행 ‘{name}’: 한국 밖이어서 뺐습니다.',
    en: 'Row {row}, “{name}”: outside Korea, left out.',
  },
  unread: {
    ko: '{row}행: 좌표를 읽지 못해 뺐습니다.',
    en: 'Row {row}: no position could be read, left out.',
  },
  notPoint: {
    ko: '{row}번째 도형({kind})은 점이 아니어서 뺐습니다.',
    en: 'Shape {row} ({kind}) is no point, left out.',
  },
  crowdKey: { ko: '장소 {count}곳', en: '{count} places' },
  crowdNumber: { ko: '숫자: 가까이 모인 곳의 수', en: 'a number: places too close for dots' },
  crowdHere: { ko: '{count}곳', en: '{count} places' },
} as const satisfies Record<string, Text>

const ALL = { ...ERRORS, ...WORDS }

export type RefusalCode = keyof typeof ERRORS

/** A word about the reader's own figures. */
export const ownWord = (
  word: keyof typeof ALL,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(ALL[word][lang], values)
