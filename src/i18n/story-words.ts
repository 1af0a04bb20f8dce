import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  title: { ko: '이야기', en: 'Stories' },
  mine: { ko: '내 이야기', en: 'My story' },
  shipped: { ko: '고루의 이야기', en: 'From the atlas' },
  present: { ko: '발표', en: 'Present' },
  read: { ko: '읽기·인쇄', en: 'Read or print' },
  pptx: { ko: 'PPTX', en: 'PPTX' },
  pptxBusy: { ko: '슬라이드를 만드는 중…', en: 'Making the slides…' },
  pptxFailed: {
    ko: '슬라이드를 만들지 못했습니다 ({reason}).',
    en: 'The slides could not be made ({reason}).',
  },
  count: { ko: '슬라이드 {count}장', en: '{count} slides' },
  countOne: { ko: '슬라이드 1장', en: '1 slide' },
  fold: { ko: '접기', en: 'Fold' },
  unfold: { ko: '펼치기', en: 'Unfold' },
  none: { ko: '아직 없습니다.', en: 'There are none yet.' },
  notHere: {
    ko: '이야기 목록을 받지 못했습니다 ({reason}).',
    en: 'The list of stories did not arrive ({reason}).',
  },

  begin: {
    ko: '지도를 원하는 모습으로 만들고 아래 단추를 누르세요. 보는 모습이 그대로 슬라이드가 됩니다.',
    en: 'Make the map show what you mean, then press the button: the view becomes a slide.',
  },
  add: { ko: '지금 보는 지도를 슬라이드로', en: 'Add this view as a slide' },
  addWords: { ko: '글만 있는 슬라이드', en: 'A slide of words alone' },
  ownFigures: {
    ko: '직접 가져온 수치와 장소는 이야기에 담기지 않습니다. 고루의 지표나 장소를 보는 화면을 더하세요.',
    en: 'Figures and places of your own are not kept in a story. Add a view of what the atlas has.',
  },
  chosen: { ko: '쓰는 이야기', en: 'Story' },
  fresh: { ko: '새 이야기', en: 'New story' },
  open: { ko: 'Markdown 열기', en: 'Open Markdown' },
  untitled: { ko: '제목 없는 이야기', en: 'Untitled story' },
  language: { ko: '글의 언어', en: 'Language of the words' },
  ko: { ko: '한국어', en: '한국어' },
  en: { ko: 'English', en: 'English' },
  storyTitle: { ko: '이야기 제목', en: 'Title of the story' },
  storyAbout: { ko: '한두 문장으로', en: 'In a sentence or two' },

  slides: { ko: '슬라이드', en: 'Slides' },
  noTitle: { ko: '제목 없음', en: 'no title' },
  drag: { ko: '{n}번 옮기기: 끌거나 위아래 화살표', en: 'Move slide {n}: drag, or arrow keys' },
  up: { ko: '앞으로', en: 'Earlier' },
  down: { ko: '뒤로', en: 'Later' },
  copy: { ko: '하나 더', en: 'Duplicate' },
  remove: { ko: '지우기', en: 'Remove' },
  moved: { ko: '{n}번째가 되었습니다.', en: 'Now number {n}.' },
  undo: { ko: '되돌리기', en: 'Undo' },
  redo: { ko: '다시 하기', en: 'Redo' },

  slide: { ko: '{n}번 슬라이드', en: 'Slide {n}' },
  plain: { ko: '지도 없이 글만 보입니다.', en: 'Words alone, no map.' },
  take: { ko: '지금 보는 지도로 바꾸기', en: 'Take the view on screen instead' },
  makePlain: { ko: '지도 빼기', en: 'Leave the map out' },
  slideTitle: { ko: '제목', en: 'Title' },
  body: { ko: '글', en: 'Text' },
  notes: { ko: '발표자 메모', en: 'Speaker notes' },
  strong: { ko: '굵게', en: 'Strong' },
  big: { ko: '큰 숫자', en: 'Big number' },
  list: { ko: '목록', en: 'List' },
  quote: { ko: '인용', en: 'Quotation' },
  markWords: { ko: '글', en: 'words' },
  figure: { ko: '수치 넣기', en: 'Insert a figure' },
  figureHint: {
    ko: '지금 보는 지도의 수치입니다. 지역이나 장소를 고르면 그 수치도 나옵니다. 넣은 수치는 표를 따라갑니다.',
    en: 'Figures of the view on screen; choose a region or a place for its own. A figure put in follows the tables.',
  },
  noFigures: {
    ko: '지금 보는 지도에는 넣을 수치가 없습니다.',
    en: 'The view on screen has no figure to insert.',
  },
  offerRank: { ko: '{name}, 순위', en: '{name}, rank' },
  offerNation: { ko: '전국', en: 'Korea' },
  offerCapital: { ko: '수도권', en: 'Capital area' },
  offerRest: { ko: '비수도권', en: 'Rest of Korea' },
  offerShare: { ko: '수도권의 몫', en: 'Share of the capital area' },
  offerHighest: { ko: '가장 높은 곳', en: 'Highest' },
  offerHighestValue: { ko: '가장 높은 수치', en: 'Highest figure' },
  offerLowest: { ko: '가장 낮은 곳', en: 'Lowest' },
  offerLowestValue: { ko: '가장 낮은 수치', en: 'Lowest figure' },
  offerBelow: { ko: '0보다 낮은 곳의 수', en: 'How many are below zero' },
  help: {
    ko: '빈 줄: 새 문단 · **굵게** · 문단 첫머리의 **굵은 글씨**: 큰 숫자 · 「- 」 목록 · 「> 」 인용',
    en: 'Empty line: new paragraph · **strong** · a paragraph that begins **strong**: big number · “- ” list · “> ” quotation',
  },
  preview: { ko: '이렇게 보입니다', en: 'As it is told' },
  previewNotes: { ko: '메모', en: 'Notes' },
  otherTold: {
    ko: '이 언어로 쓴 글이 없어 다른 언어의 글을 보입니다.',
    en: 'Nothing is written in this language: the other one is told.',
  },
  bringing: { ko: '수치를 가져오는 중…', en: 'Bringing the figures…' },
  notBrought: { ko: '수치를 가져오지 못했습니다 ({reason}).', en: 'The figures did not arrive ({reason}).' },
  again: { ko: '다시', en: 'Try again' },
  typed: {
    ko: '직접 적은 숫자: {list}. 고루의 표에서 온 것이 아닙니다.',
    en: 'Typed, not from the atlas’s tables: {list}.',
  },
  line: { ko: '{field} {line}행: {reason}. {hint}.', en: '{field}, line {line}: {reason}; {hint}.' },
  fileLine: { ko: '{line}행: {reason}. {hint}.', en: 'line {line}: {reason}; {hint}.' },
  fileProblems: { ko: '{name}에서 읽지 못한 것', en: 'What could not be read in {name}' },
  tooLarge: {
    ko: '{limit} MB보다 큰 파일은 이야기가 아닙니다.',
    en: 'A file beyond {limit} MB is no story.',
  },
  more: { ko: '그 밖에 {count}가지', en: 'and {count} more' },
  printed: { ko: '적힌 대로', en: 'as printed' },
  candidate: { ko: '한 가지 해석', en: 'one reading' },
  target: { ko: '목표', en: 'target' },
  wrong: { ko: '고칠 것 있음', en: 'something to mend' },

  noneKept: {
    ko: '이 브라우저에 간직한 내 이야기가 없습니다',
    en: 'this browser keeps no story of yours',
  },
  kept: { ko: '이 브라우저에 간직했습니다 ({time})', en: 'Kept in this browser ({time})' },
  full: {
    ko: '브라우저에 자리가 없어 간직하지 못했습니다. 닫기 전에 Markdown으로 저장하거나, 쓰지 않는 이야기를 지우세요.',
    en: 'The browser has no room left, so this is not kept. Save it as Markdown before you leave, or remove a story you no longer need.',
  },
  blocked: {
    ko: '이 브라우저는 아무것도 간직하지 않습니다. 닫기 전에 Markdown으로 저장하세요.',
    en: 'This browser keeps nothing. Save the story as Markdown before you leave.',
  },
  conflict: {
    ko: '다른 탭에서 이 이야기를 고쳤습니다. 여기서 쓴 것은 아직 간직하지 않았습니다.',
    en: 'Another tab changed this story. What is written here is not kept yet.',
  },
  takeTheirs: { ko: '다른 탭의 것을 열기', en: 'Open what the other tab has' },
  keepBoth: { ko: '여기 것을 따로 간직하기', en: 'Keep this one beside it' },
  brought: { ko: '받은 이야기를 내 이야기에 더했습니다.', en: 'The story from the link is now among yours.' },
  brokenLink: {
    ko: '링크 속의 이야기를 읽을 수 없습니다. 링크가 잘렸는지 보세요.',
    en: 'The story in this link cannot be read; perhaps the link was cut.',
  },

  away: { ko: '가져가기', en: 'Take away' },
  save: { ko: 'Markdown으로 저장', en: 'Save as Markdown' },
  oneFile: { ko: '파일 하나로(HTML, 3 MB 이하)', en: 'One HTML file (under 3 MB)' },
  fetching: { ko: '만드는 중…', en: 'Being made…' },
  notFetched: {
    ko: '{file}을 받지 못했습니다 ({reason}). 네트워크가 있을 때 다시 누르세요.',
    en: '{file} did not arrive ({reason}). Press again when there is a network.',
  },
  link: { ko: '링크 복사', en: 'Copy link' },
  copied: {
    ko: '복사했습니다. 이야기 전체가 링크에 담겨 있습니다.',
    en: 'Copied. The link carries the whole story.',
  },
  copyFailed: { ko: '복사하지 못했습니다. 이 주소를 쓰세요:', en: 'Could not copy. Use this address:' },
  tooLong: {
    ko: '링크로 보내기에는 {over}자 깁니다 ({limit}자까지). Markdown 파일로 보내세요.',
    en: 'Too long for a link by {over} characters (of {limit}). Send the Markdown file instead.',
  },
  removeStory: { ko: '이 이야기 지우기', en: 'Remove this story' },
  removed: { ko: '‘{title}’을(를) 지웠습니다.', en: '“{title}” is removed.' },
  bringBack: { ko: '되살리기', en: 'Bring it back' },
} as const satisfies Record<string, Text>

export type StoryWord = keyof typeof WORDS

/** A word of the panel in which stories are found and written. */
export const storyWord = (
  word: StoryWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
