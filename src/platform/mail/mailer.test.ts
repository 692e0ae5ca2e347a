import { afterAll, describe, expect, it } from "vitest";
import { aMailServer, readMail } from "./fixtures.ts";
import { openMailer } from "./mailer.ts";

const server = await aMailServer((address) => address.startsWith("nobody"));
const mailer = openMailer(server.url, "政务公开办 <office@qsq.example>");
afterAll(async () => {
  mailer.close();
  await server.close();
});
const mail = {
  to: "wuyun@qsq.example",
  subject: "请您补正",
  text: "您好。\n.\n再见。\n",
  id: "a.1@qsq.example",
};

describe("a mail", () => {
  it("arrives as plain text, under its id", async () => {
    expect(await mailer.send(mail)).toBe(null);
    const [got] = server.received;
    if (got === undefined) throw new Error("nothing came");
    const { head, subject, body } = readMail(got);
    expect([got.to, subject, body.trim()]).toEqual([
      ["wuyun@qsq.example"],
      "请您补正",
      "您好。\n.\n再见。",
    ]);
    expect(head).toMatch(/message-id: <a\.1@qsq\.example>/i);
    expect(head).toMatch(/auto-submitted: auto-generated/i);
  });

  it.each([
    "a@b.cn\r\nBcc: x@y.cn",
    "a@b.cn, x@y.cn",
    "<a@b.cn>",
    "a@b.cn;x@y.cn",
    '"a b"@c.cn',
    "",
  ])("to %o goes nowhere", async (to) => {
    const before = server.received.length;
    expect(await mailer.send({ ...mail, to })).toMatchObject({ mayPass: false });
    expect(server.received).toHaveLength(before);
  });

  it("takes no header from its subject", async () => {
    await mailer.send({ ...mail, subject: "进度\r\nBcc: x@y.cn\r\n\r\nbody", id: "b\r\nX-A: 1" });
    const got = server.received.at(-1);
    expect(got?.to).toEqual(["wuyun@qsq.example"]);
    expect(got?.text).not.toMatch(/^(bcc|x-a):/im);
  });

  it("that the server refuses is told without the address, and whether it may go later", async () => {
    expect(await mailer.send({ ...mail, to: "nobody@qsq.example" })).toEqual({
      words: "邮件服务器不收这个地址（550）",
      mayPass: false,
    });
    const away = openMailer("smtp://127.0.0.1:1", "office@qsq.example");
    expect(await away.send(mail)).toEqual({ words: "连不上邮件服务器", mayPass: true });
    away.close();
  });
});
