// Cases with and without personal data: at least 2,000 each, from a seed. Each positive says which rules may find it.
import type { Piece } from "../src/platform/contents/model.ts";
import { tablePieces, textPieces, type Case } from "./disguises-case.ts";
import { cutUp, HEADINGS, withX } from "./disguises-cuts.ts";
import { forms, wrapped } from "./disguises-forms.ts";
import { hardNegatives } from "./disguises-negatives.ts";
import {
  birthDay,
  card,
  digits,
  homeAddress,
  mobile,
  nextFrom,
  oldResidentId,
  personName,
  pick,
  plate,
  residentId,
  type Next,
} from "./disguises-numbers.ts";
import { CARD_TEXTS, fill, ID_TEXTS, MOBILE_TEXTS, PLATE_TEXTS } from "./disguises-texts.ts";

/** All cases of a seed: `size` times the smallest set, whose positives are about 260 and negatives about 250. */
export function disguises(seed: number, size: number): readonly Case[] {
  const cases: Case[] = [];
  for (let round = 0; round < size; round += 1) {
    const next = nextFrom(seed * 1_000 + round);
    cases.push(...positives(next), ...hardNegatives(next));
  }
  return cases;
}

function positives(next: Next): readonly Case[] {
  const cases: Case[] = [];
  const add = (
    kind: string,
    form: string,
    rules: readonly string[],
    pieces: readonly Piece[],
    about = "",
  ) => cases.push({ kind, form, rules, about, pieces });
  const numbers = [
    ["resident-id", residentId, ID_TEXTS],
    ["mobile-number", mobile, MOBILE_TEXTS],
    ["bank-account", card, CARD_TEXTS],
  ] as const;
  for (const [rule, make, texts] of numbers) {
    for (const form of [...forms, ...forms, wrapped]) {
      const template = pick(
        next,
        form === wrapped ? texts.filter((text) => /\p{L}[:：]?\{value\}/u.test(text)) : texts,
      );
      const value = form.write(make(next), next);
      add(rule, form.name, [rule], textPieces(fill(template, { name: personName(next), value })));
      if (form !== wrapped) {
        add(
          rule,
          `${form.name}, in a cell`,
          [rule],
          tablePieces([
            ["序号", "姓名", HEADINGS[rule], "备注"],
            ["1", personName(next), form.write(make(next), next), ""],
          ]),
        );
      }
    }
    for (const cuts of [1, 2])
      add(rule, "cut up over cells", [rule], cutUp(next, make(next), HEADINGS[rule], cuts));
    add(rule, "a digit in each cell", [rule], tablePieces([[HEADINGS[rule], ...make(next)]]));
    add(
      rule,
      "in a headless table",
      [rule],
      tablePieces([
        ["1", personName(next), make(next)],
        ["2", personName(next), make(next)],
      ]),
    );
  }
  for (let count = 0; count < 6; count += 1) {
    add(
      "resident-id",
      "x at the end",
      ["resident-id"],
      textPieces(`身份证号：${withX(next)}${pick(next, ["x", "X", "ｘ", "Ｘ", " X", "-X"])}`),
    );
    add(
      "resident-id",
      "15 digits",
      ["resident-id"],
      textPieces(
        fill(pick(next, ID_TEXTS.slice(0, 5)), {
          name: personName(next),
          value: oldResidentId(next),
        }),
      ),
    );
    add(
      "mobile-number",
      "+86",
      ["mobile-number"],
      textPieces(
        `${personName(next)} ${pick(next, ["+86", "+86 ", "0086-", "86-", "(+86)"])}${mobile(next)}`,
      ),
    );
    add(
      "landline",
      "list",
      ["landline"],
      tablePieces([
        ["姓名", "电话"],
        [
          personName(next),
          `${pick(next, ["0472", "010", "0471"])}-${2 + next(7)}${digits(next, 6)}${""}`.replace(
            /^010-(.*)$/,
            "010-8$1",
          ),
        ],
      ]),
    );
    add(
      "landline",
      "home",
      ["landline"],
      textPieces(
        `${personName(next)}，家庭电话：${pick(next, ["0472-", "（0472）", "0472 ", ""])}5${digits(next, 6)}`,
      ),
    );
    const address = homeAddress(next);
    add(
      "home-address",
      "text",
      ["home-address"],
      textPieces(
        fill(
          pick(next, [
            "{name}，女，现住{value}。",
            "家庭住址：{value}",
            "当事人{name}，住址：{value}。",
            "申请人{name}家住{value}，家庭人口3人",
            "户籍所在地：{value}",
          ]),
          { name: personName(next), value: address },
        ),
      ),
    );
    add(
      "home-address",
      "list",
      ["home-address"],
      tablePieces([
        ["姓名", pick(next, ["住址", "家庭住址", "地址", "居住地址"])],
        [personName(next), homeAddress(next)],
      ]),
    );
    add(
      "plate-number",
      "text",
      ["plate-number"],
      textPieces(fill(pick(next, PLATE_TEXTS), { name: personName(next), value: plate(next) })),
    );
    add(
      "plate-number",
      "full width",
      ["plate-number"],
      textPieces(`车牌号：${forms[1]?.write(plate(next), next) ?? ""}`),
    );
    add(
      "travel-document",
      "passport",
      ["travel-document"],
      textPieces(
        fill(pick(next, ["护照号码：{value}", "{name}持护照{value}入境", "护照号{value}"]), {
          name: personName(next),
          value: pick(next, [`E${digits(next, 8)}`, `EA${digits(next, 7)}`, `G${digits(next, 8)}`]),
        }),
      ),
    );
    add(
      "travel-document",
      "Hong Kong, Macao, Taiwan",
      ["travel-document"],
      textPieces(
        pick(next, [
          `往来港澳通行证号：C${digits(next, 8)}`,
          `台胞证${digits(next, 8)}`,
          `港澳居民来往内地通行证号码H${digits(next, 10)}`,
          `往来台湾通行证T${digits(next, 8)}`,
        ]),
      ),
    );
    add(
      "travel-document",
      "list",
      ["travel-document"],
      tablePieces([
        ["姓名", "护照号"],
        [personName(next), `E${digits(next, 8)}`],
      ]),
    );
    const mail = `${pick(next, ["zhangwei", "li.guifang", "wang_1985", "chen-jj", "a"])}${digits(next, 3)}${pick(next, ["@", "＠", "@"])}${pick(next, ["163.com", "qq.com", "126.com", "sina.com.cn", "gmail.com"])}`;
    add(
      "e-mail",
      "text",
      ["e-mail"],
      textPieces(
        fill(
          pick(next, [
            "{name}的邮箱是{value}",
            "{name}（{value}）",
            "本人电子邮件 {value}",
            "{value}",
          ]),
          { name: personName(next), value: mail },
        ),
      ),
    );
    add(
      "messenger-account",
      "text",
      ["messenger-account"],
      textPieces(
        pick(next, [
          `QQ：${1 + next(9)}${digits(next, 8)}`,
          `${personName(next)}，微信号wx_${digits(next, 6)}`,
          `微信：zhang${digits(next, 4)}`,
          `QQ号码${1 + next(9)}${digits(next, 9)}`,
        ]),
      ),
    );
    const day = birthDay(next);
    const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)];
    const written = pick(next, [
      `${year}年${Number(month)}月${Number(date)}日`,
      `${year}-${month}-${date}`,
      `${year}.${month}.${date}`,
      `${year}/${Number(month)}/${Number(date)}`,
    ]);
    add(
      "birth-date",
      "text",
      ["birth-date"],
      textPieces(
        pick(next, [
          `${personName(next)}，男，${year}年${Number(month)}月${Number(date)}日出生`,
          `${personName(next)}，出生日期：${written}`,
        ]),
      ),
    );
    add(
      "birth-date",
      "list",
      ["birth-date"],
      tablePieces([
        ["姓名", pick(next, ["出生日期", "出生年月日", "生日", "出生年月"])],
        [personName(next), pick(next, [written, day])],
      ]),
    );
    const sick = pick(next, [
      "尿毒症",
      "白血病",
      "乳腺癌",
      "精神分裂症",
      "肺结核",
      "艾滋病",
      "肢体二级残疾",
      "脑瘫",
      "智力三级残疾",
    ]);
    add(
      "name-in-sensitive-list",
      "column",
      ["name-in-sensitive-list"],
      tablePieces([
        ["序号", "姓名", pick(next, ["病种", "疾病名称", "致困原因", "残疾情况", "备注"]), "金额"],
        ["1", personName(next), sick, "3000"],
      ]),
    );
    add(
      "name-in-sensitive-list",
      "title",
      ["name-in-sensitive-list"],
      tablePieces([
        ["序号", pick(next, ["姓名", "户主姓名", "申请人", "家长姓名"]), "金额（元）"],
        ["1", personName(next), "600"],
      ]),
      pick(next, [
        "2024年第二季度低保对象公示",
        "困境儿童基本生活费发放表",
        "残疾人两项补贴花名册",
        "临时救助人员名单",
        "特困人员供养名单",
        "孕前优生健康检查名单",
        "孤儿名单",
      ]),
    );
    add(
      "illness-with-name",
      "text",
      ["illness-with-name"],
      textPieces(
        fill(
          pick(next, [
            "村民{name}，患{sick}，生活困难。",
            "{name}身患{sick}，长期治疗。",
            "居民{name}因{sick}致贫。",
            "{name}，女，系{sick}。",
          ]),
          { name: personName(next), sick },
        ),
      ),
    );
  }
  return cases;
}
