import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withEmergency } from "./with-emergency.ts";

const page = Buffer.from(
  '<!doctype html><html lang="zh-CN"><head><title>甲</title></head><body><a class="skip" href="#main">跳到正文</a><header></header><main id="main"></main></body></html>',
);
const banner = { text: "暴雨红色预警，请减少外出。", tone: "warning", link: null } as const;
const put = (shown: Parameters<typeof withEmergency>[1], html = page) =>
  withEmergency(html, shown).toString();

describe("a page in an emergency", () => {
  it("shows the banner after the link to the text, before everything else", () => {
    expect(put({ banner, grey: null })).toContain(
      '跳到正文</a><aside class="emergency" data-tone="warning" lang="zh-CN" aria-label="紧急通知"><p class="wrap"><b>紧急通知</b> 暴雨红色预警，请减少外出。</p></aside><header>',
    );
  });

  it("shows it first where there is no such link, as on the page for a problem", () => {
    const problem = Buffer.from(
      '<html><head></head><body class="problem"><main></main></body></html>',
    );
    expect(put({ banner, grey: null }, problem)).toContain('<body class="problem"><aside');
  });

  it("leads on to where more is said", () => {
    const shown = { banner: { ...banner, link: "/notices/?a=1&b=2" }, grey: null };
    expect(put(shown)).toContain('<a href="/notices/?a=1&amp;b=2">查看详情</a>');
  });

  it("is grey by a style sheet of the site at the end of the head", () => {
    expect(put({ banner: null, grey: "/assets/grey.1.css" })).toContain(
      '<title>甲</title><link rel="stylesheet" href="/assets/grey.1.css"></head><body><a',
    );
  });

  it("keeps its bytes when there is none", () => {
    expect(withEmergency(page, null)).toBe(page);
  });

  it.each(["", "<p>ein Stück", "<html><head></head>", "<body></body>", "</head><body"])(
    "stays as it is when it is no page: %j",
    (text) => {
      const html = Buffer.from(text);
      expect(withEmergency(html, { banner, grey: "/g.css" })).toBe(html);
    },
  );

  it("lets no text of a banner out of its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, link) => {
        const html = put({ banner: { ...banner, text, link }, grey: null });
        const aside = html.slice(html.indexOf("<aside"), html.indexOf("</aside>"));
        expect(aside.match(/</g)).toHaveLength(7);
        expect(aside.match(/"/g)).toHaveLength(12);
      }),
    );
  });
});
