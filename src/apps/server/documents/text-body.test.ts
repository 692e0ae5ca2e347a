import { describe, expect, it } from "vitest";
import { htmlToPlainText, textToHtml } from "./text-body.ts";

describe("a text typed as plain text", () => {
  it("becomes paragraphs, without indents and empty lines", () => {
    expect(textToHtml("各街道：\r\n　　现将通知如下。\n\n 一、要求")).toBe(
      "<p>各街道：</p>\n<p>现将通知如下。</p>\n<p>一、要求</p>",
    );
  });

  it("never becomes tags", () => {
    expect(textToHtml("<script>alert(1)</script> & 5 > 3")).toBe(
      "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; 5 &gt; 3</p>",
    );
  });

  it("comes back as it was", () => {
    const text = '第一段 <b> & “引号” "x"\n第二段 &lt;';
    expect(htmlToPlainText(textToHtml(text))).toBe(text);
    expect(htmlToPlainText("")).toBe("");
  });

  it("is not what a body with tables or links is", () => {
    expect(htmlToPlainText("<p>a</p><table><tr><td>1</td></tr></table>")).toBeNull();
    expect(htmlToPlainText('<p><a href="https://a.cn">a</a></p>')).toBeNull();
    expect(htmlToPlainText("loose text")).toBeNull();
  });
});
