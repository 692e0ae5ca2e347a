/** A face as Word wants it named: for Chinese, and for letters and figures beside it. */
type Face = {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
  readonly hint: "eastAsia";
};

const face = (eastAsia: string, ascii: string): Face => ({
  ascii,
  hAnsi: ascii,
  eastAsia,
  cs: ascii,
  hint: "eastAsia",
});

/** The faces of GB/T 9704 by the names under which offices have them. */
export const faces = {
  fangsong: face("仿宋_GB2312", "仿宋_GB2312"),
  kai: face("楷体_GB2312", "楷体_GB2312"),
  black: face("黑体", "黑体"),
  song: face("宋体", "宋体"),
  title: face("方正小标宋简体", "方正小标宋简体"),
} as const;
export type FaceName = keyof typeof faces;

/** Sizes in half points: 二号, 三号, 四号, 小四号. */
export const sizes = { two: 44, three: 32, four: 28, smallFour: 24 } as const;

/** 22 lines in 225 mm, in twentieths of a point. */
export const LINE = 579;
/** Two characters of size 3. */
export const TWO_CHARACTERS = 640;
export const RED = "D7000F";
