import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

interface Word {
  readonly reason: Text
  readonly hint: Text
}

/** What can be wrong in a story, and what to do about it. */
const PROBLEMS = {
  frontMissing: {
    reason: { ko: '머리말이 없습니다', en: 'the front matter is missing' },
    hint: {
      ko: '--- 두 줄 사이에 title.ko와 title.en을 적으세요',
      en: 'begin with title.ko and title.en between two lines of ---',
    },
  },
  frontOpen: {
    reason: { ko: '머리말이 끝나지 않습니다', en: 'the front matter does not end' },
    hint: { ko: '--- 한 줄로 닫으세요', en: 'close it with a line of ---' },
  },
  frontKey: {
    reason: { ko: '머리말에 ‘{text}’라는 것은 없습니다', en: 'the front matter knows no “{text}”' },
    hint: { ko: '쓸 수 있는 것: {known}', en: 'it knows: {known}' },
  },
  outside: {
    reason: { ko: '슬라이드 밖에 글이 있습니다', en: 'text stands outside of any slide' },
    hint: { ko: '‘## 이름’으로 슬라이드를 시작하세요', en: 'begin a slide with “## name”' },
  },
  heading: {
    reason: { ko: '‘{text}’ 제목은 여기에 올 수 없습니다', en: 'the heading “{text}” has no place here' },
    hint: {
      ko: '‘## 이름’, ‘### ko: 제목’, ‘### en: 제목’, ‘#### notes’만 씁니다',
      en: 'use “## name”, “### ko: title”, “### en: title” and “#### notes” alone',
    },
  },
  slideId: {
    reason: { ko: '‘{text}’은 슬라이드 이름이 될 수 없습니다', en: '“{text}” is no name of a slide' },
    hint: {
      ko: '영문 소문자, 숫자, 붙임표로 40자까지 적으세요',
      en: 'write up to 40 small letters, digits and hyphens',
    },
  },
  slideTwice: {
    reason: { ko: '‘{text}’ 슬라이드가 둘입니다', en: 'two slides are called “{text}”' },
    hint: { ko: '하나의 이름을 바꾸세요', en: 'give one of them another name' },
  },
  viewMissing: {
    reason: { ko: '‘{text}’ 슬라이드에 보기가 없습니다', en: 'the slide “{text}” has no view' },
    hint: {
      ko: '제목 아래 [view](?indicator=…) 또는 [words](?)를 적으세요',
      en: 'write [view](?indicator=…) or [words](?) below its name',
    },
  },
  viewRefused: {
    reason: {
      ko: '보기의 {parameter}=‘{text}’을 쓸 수 없습니다',
      en: 'the view cannot have {parameter}=“{text}”',
    },
    hint: { ko: '주소의 규칙을 보세요', en: 'see the address of a view in the README' },
  },
  notShown: {
    reason: {
      ko: '글이 드는 {{{text}}}을(를) 이 슬라이드의 그림은 보이지 않습니다',
      en: 'the words cite {{{text}}}, and the picture of this slide does not show it',
    },
    hint: {
      ko: '보기를 그 지표·해·곳으로 바꾸거나, 일부러 그렇다면 보기 아래에 picture: apart를 적으세요',
      en: 'let the view show that figure, year or place, or write picture: apart below it if that is meant',
    },
  },
  sectionTwice: {
    reason: { ko: '{text} 부분이 둘입니다', en: 'two sections are in {text}' },
    hint: { ko: '하나로 합치세요', en: 'make one of them' },
  },
  sectionMissing: {
    reason: {
      ko: '‘{text}’ 슬라이드에 {lang} 부분이 없습니다',
      en: 'the slide “{text}” says nothing in {lang}',
    },
    hint: { ko: '‘### {lang}: 제목’을 더하세요', en: 'add “### {lang}: title”' },
  },
  titleMissing: {
    reason: { ko: '제목이 비어 있습니다', en: 'the title is empty' },
    hint: { ko: '제목을 적으세요', en: 'write one' },
  },
  noSlides: {
    reason: { ko: '슬라이드가 없습니다', en: 'there is no slide' },
    hint: { ko: '‘## 이름’으로 시작하세요', en: 'begin one with “## name”' },
  },
  mark: {
    reason: { ko: '여기서는 ‘{text}’을 쓰지 않습니다', en: '{text} is not used here' },
    hint: {
      ko: '문단, 목록, 인용, **굵은 글씨**, {{수치}}만 씁니다',
      en: 'use paragraphs, lists, quotations, **strong** and {{figures}} alone',
    },
  },
  stars: {
    reason: { ko: '**가 짝을 이루지 못했습니다', en: 'a ** finds no partner' },
    hint: {
      ko: '구두점이나 빈칸이 ** 바로 안쪽에 오지 않게 하세요',
      en: 'let no space or punctuation stand just inside the **',
    },
  },
  digits: {
    reason: { ko: '‘{text}’을 숫자로 적었습니다', en: 'the number “{text}” is typed' },
    hint: {
      ko: '{{value …}}처럼 표에서 가져오거나, 이름이면 머리말 names에 올리세요',
      en: 'take it from the tables with {{…}}, or list it under names if it is a name',
    },
  },
  noTable: {
    reason: {
      ko: '‘{text}’ 보기에는 표로 보일 지역별 수치가 없습니다',
      en: 'a view of “{text}” has no figures of regions for a table',
    },
    hint: { ko: 'show=map이나 show=change로 적으세요', en: 'take show=map or show=change' },
  },
  colour: {
    reason: { ko: '‘{text}’은 색이 아닙니다', en: '“{text}” is no colour' },
    hint: { ko: '#0b3d91처럼 여섯 자리로 적으세요', en: 'write six digits, such as #0b3d91' },
  },
  picture: {
    reason: { ko: '그림 ‘{text}’을(를) 읽을 수 없습니다', en: 'the picture “{text}” cannot be read' },
    hint: {
      ko: 'PNG, JPEG, SVG를 data: 주소로, 700 kB까지 담을 수 있습니다',
      en: 'it takes PNG, JPEG or SVG as a data: address, up to 700 kB',
    },
  },
  noPicture: {
    reason: { ko: '그림 ‘{text}’이(가) 파일에 없습니다', en: 'the picture “{text}” is not in the file' },
    hint: { ko: '파일 끝에 [{text}]: data:… 로 넣으세요', en: 'put it at the end as [{text}]: data:…' },
  },
  altMissing: {
    reason: {
      ko: '그림 ‘{text}’이(가) 무엇을 보이는지 {lang}로 적지 않았습니다',
      en: 'what the picture “{text}” shows is not said in {lang}',
    },
    hint: { ko: 'alt.{lang}: 한 문장을 적으세요', en: 'add a line alt.{lang}: and a sentence' },
  },
  braces: {
    reason: { ko: '{{ 가 닫히지 않습니다', en: '{{ is not closed' },
    hint: { ko: '}}로 닫으세요', en: 'close it with }}' },
  },
  unknownForm: {
    reason: { ko: '‘{text}’이라는 수치는 없습니다', en: 'there is no figure “{text}”' },
    hint: { ko: '쓸 수 있는 것: {known}', en: 'there are: {known}' },
  },
  fewParts: {
    reason: { ko: '{{{text}}}에 빠진 것이 있습니다', en: '{{{text}}} lacks something' },
    hint: { ko: '이렇게 적으세요: {form}', en: 'write it as {form}' },
  },
  manyParts: {
    reason: { ko: '{{{text}}}에 남는 것이 있습니다: {rest}', en: '{{{text}}} has too much: {rest}' },
    hint: { ko: '이렇게 적으세요: {form}', en: 'write it as {form}' },
  },
  unknown: {
    reason: { ko: '‘{text}’을(를) 찾지 못했습니다({kind})', en: 'no {kind} “{text}”' },
    hint: { ko: '철자를 보거나 다른 것을 고르세요', en: 'mind the spelling, or take another' },
  },
  noFigure: {
    reason: { ko: '{{{text}}}의 수치가 없습니다', en: '{{{text}}} has no figure' },
    hint: { ko: '다른 해나 지역을 고르세요', en: 'take another year or region' },
  },
  notSummable: {
    reason: {
      ko: '{{{text}}}: 이 지표는 더할 수 없습니다',
      en: '{{{text}}}: figures of this kind are not added up',
    },
    hint: { ko: 'value나 capital을 쓰세요', en: 'use value or capital' },
  },
  tie: {
    reason: { ko: '{{{text}}}에 맞는 곳이 여럿입니다', en: '{{{text}}} fits several regions alike' },
    hint: {
      ko: 'value를 붙여 수치만 적거나 이름을 직접 적으세요',
      en: 'tell the figure alone (value), or name them',
    },
  },
  rows: {
    reason: { ko: '{{{text}}}에 맞는 줄이 {count}개입니다', en: '{{{text}}} fits {count} rows' },
    hint: { ko: '한 줄만 맞도록 적으세요', en: 'name one row exactly' },
  },
} as const satisfies Record<string, Word>

export type ProblemCode = keyof typeof PROBLEMS

/** A problem in words: what is wrong, and what to do. */
export const problemWords = (
  code: ProblemCode,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): { readonly reason: string; readonly hint: string } => ({
  reason: fill(PROBLEMS[code].reason[lang], values),
  hint: fill(PROBLEMS[code].hint[lang], values),
})
