// Made-up numbers with right and wrong check digits, by formulas of their own: nothing here is taken from the rules
// that are measured. All persons, numbers and addresses are invented by a seeded generator.

/** The next number from a seed, below `limit` (mulberry32). */
export type Next = (limit: number) => number;

export function nextFrom(seed: number): Next {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

export function pick<T>(next: Next, list: readonly T[]): T {
  const one = list[next(list.length)];
  if (one === undefined) throw new RangeError("nothing to pick from");
  return one;
}

export function digits(next: Next, count: number): string {
  return Array.from({ length: count }, () => next(10)).join("");
}

const DIVISIONS =
  "150203 150204 150221 150303 110105 120104 130102 130681 140202 210103 220122 231002 310115 320583 330782 341225 350524 360121 371323 410122 420984 430124 440306 451322 460105 500112 510107 520402 530381 540121 610116 620102 630105 640104 650102".split(
    " ",
  );

function dayOf(next: Next, from: number, years: number): string {
  const year = from + next(years);
  const month = 1 + next(12);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}${String(month).padStart(2, "0")}${String(1 + next(last)).padStart(2, "0")}`;
}

/** The check character as remainder of powers of two: 2^17 d1 + ... + 2 d17 + c = 1 (mod 11). */
function checkOf(seventeen: string): string {
  const sum = [...seventeen].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  const check = (12 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

export function residentId(next: Next): string {
  const seventeen = pick(next, DIVISIONS) + dayOf(next, 1930, 94) + digits(next, 3);
  return seventeen + checkOf(seventeen);
}

export function oldResidentId(next: Next): string {
  return pick(next, DIVISIONS) + dayOf(next, 1930, 68).slice(2) + digits(next, 3);
}

/** A number of the right form whose last character is wrong. */
export function wrongResidentId(next: Next): string {
  const right = residentId(next);
  const last = right.at(-1) === "X" ? 10 : Number(right.at(-1));
  return (
    right.slice(0, 17) +
    String((last + 1 + next(8)) % 10 === last ? (last + 2) % 10 : (last + 1 + next(8)) % 10)
  );
}

export function isWrong(id: string): boolean {
  return checkOf(id.slice(0, 17)) !== id.at(-1);
}

const MOBILE_HEADS =
  "130 131 132 133 134 135 136 137 138 139 145 147 149 150 151 152 153 155 156 157 158 159 162 165 166 167 170 171 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 190 191 193 195 196 197 198 199".split(
    " ",
  );

export function mobile(next: Next): string {
  return pick(next, MOBILE_HEADS) + digits(next, 8);
}

function luhnOf(body: string): string {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = [...body]
    .toReversed()
    .reduce(
      (total, digit, index) =>
        total + (index % 2 === 0 ? (doubled[Number(digit)] ?? 0) : Number(digit)),
      0,
    );
  return String((10 - (sum % 10)) % 10);
}

export function card(next: Next): string {
  const [head, length] = pick(next, [
    ["621700", 19],
    ["622848", 19],
    ["622202", 19],
    ["621226", 19],
    ["621799", 19],
    ["623052", 19],
    ["622588", 16],
    ["625956", 16],
    ["622908", 18],
    ["621660", 19],
    ["436742", 16],
    ["622700", 19],
    ["621081", 17],
  ] as const);
  const body = head + digits(next, length - head.length - 1);
  return body + luhnOf(body);
}

const CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

export function creditCode(next: Next, onlyDigits: boolean): string {
  for (;;) {
    const organization = onlyDigits
      ? digits(next, 9)
      : Array.from({ length: 9 }, () => CREDIT_ALPHABET[next(31)]).join("");
    const body =
      pick(next, ["91", "92", "93", "11", "12", "51", "52", "54"]) +
      pick(next, DIVISIONS) +
      organization;
    let power = 1;
    let sum = 0;
    for (const character of body) {
      sum += CREDIT_ALPHABET.indexOf(character) * power;
      power = (power * 3) % 31;
    }
    const check = CREDIT_ALPHABET[(31 - (sum % 31)) % 31] ?? "0";
    if (!onlyDigits || /\d/.test(check)) return body + check;
  }
}

const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤".split(
    "",
  );
const GIVEN =
  "桂芳 建国 秀英 志强 淑珍 海燕 玉兰 文博 晓东 丽娟 宝柱 凤霞 俊杰 雪梅 春生 永红 佳琪 子轩 雨涵 铁柱 伟 芳 敏 静 磊 洋 艳 勇 军 杰".split(
    " ",
  );

export function personName(next: Next): string {
  if (next(25) === 0)
    return pick(next, [
      "欧阳建华",
      "司马文丽",
      "其其格",
      "乌云塔娜",
      "巴特尔",
      "娜仁高娃",
      "买买提·艾力",
    ]);
  return pick(next, SURNAMES) + pick(next, GIVEN);
}

const AREAS = [
  "青山区",
  "昆都仑区",
  "东河区",
  "晴川县",
  "固阳县",
  "包头市青山区",
  "内蒙古包头市昆都仑区",
  "九原区",
];
const ROADS = [
  "富强路",
  "幸福路",
  "钢铁大街",
  "林荫路",
  "文化路",
  "民主路",
  "丰产道",
  "建华北路",
  "和平巷",
  "团结胡同",
];
const ESTATES = [
  "保利花园",
  "阳光小区",
  "万和家园",
  "幸福里小区",
  "锦绣嘉园",
  "青山新村",
  "自由路二号街坊",
  "丽苑公寓",
];
const VILLAGES = [
  "金山镇红泥井村",
  "兴胜镇色气湾村",
  "银海镇二道沙河村",
  "下湿壕镇白洞渠村",
  "乌兰计苏木布拉格嘎查",
];

export function homeAddress(next: Next): string {
  const area = pick(next, AREAS);
  const number = () => 1 + next(40);
  switch (next(6)) {
    case 0:
      return `${area}${pick(next, ROADS)}${number()}号${pick(next, ESTATES)}${number()}栋${1 + next(5)}单元${1 + next(18)}0${1 + next(4)}室`;
    case 1:
      return `${area}${pick(next, ESTATES)}${number()}号楼${1 + next(5)}单元${1 + next(18)}0${1 + next(4)}`;
    case 2:
      return `${area}${pick(next, ESTATES)}${number()}-${1 + next(5)}-${1 + next(18)}0${1 + next(4)}`;
    case 3:
      return `${area}${pick(next, VILLAGES)}${pick(next, ["一", "二", "三", "5", "第六"])}组${number()}号`;
    case 4:
      return `${area}${pick(next, ROADS)}${number()}号院${number()}栋${number()}号`;
    default:
      return `${area}${pick(next, VILLAGES)}${number()}号`;
  }
}

export function road(next: Next): string {
  return pick(next, AREAS) + pick(next, ROADS);
}

const PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".split("");
const PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ".split("");

export function plate(next: Next): string {
  const head = pick(next, PROVINCES) + pick(next, PLATE_LETTERS.slice(0, 10));
  switch (next(8)) {
    case 0:
      return `${head}${pick(next, ["D", "F"])}${digits(next, 5)}`;
    case 1:
      return `${head}${digits(next, 5)}${pick(next, ["D", "F"])}`;
    case 2:
      return `${head}${digits(next, 4)}${pick(next, ["警", "学", "挂"])}`;
    case 3:
      return `粤Z${digits(next, 4)}${pick(next, ["港", "澳"])}`;
    case 4:
      return `${head}·${pick(next, PLATE_LETTERS)}${digits(next, 4)}`;
    case 5:
      return `${head}${digits(next, 2)}${pick(next, PLATE_LETTERS)}${digits(next, 2)}`;
    default:
      return `${head}${digits(next, 5)}`;
  }
}

export function birthDay(next: Next): string {
  return dayOf(next, 1930, 94);
}
