import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { beijingDay } from "../../../../kernel/dates.ts";
import type { Clock } from "../../../../platform/clock.ts";

type Value = string | readonly string[] | readonly (readonly [string, Buffer])[];
export type Fields = Readonly<Record<string, Value>>;

/** A form that can be sent. */
export const aForm: Fields = {
  kind: "citizen",
  name: "乌云",
  identityKind: "resident-card",
  identityNumber: "11010519491231002X",
  phone: "13800000000",
  organization: "finance",
  items: ["2017年南排道路改造工程的施工许可"],
  form: "electronic",
  way: "online",
  acceptsOtherForm: "yes",
};

/** A clock that stands until it is moved. */
export function movingClock(start: string): Clock & { forward(seconds: number): void } {
  let now = new Date(start);
  return {
    now: () => now,
    today: () => beijingDay(now),
    forward(seconds) {
      now = new Date(now.getTime() + seconds * 1_000);
    },
  };
}

/** Somebody at a browser without script: follows forms as they stand on the page before. */
export function applicantOf(
  http: FastifyInstance,
  clock: { forward(seconds: number): void },
  address = "192.0.2.7",
) {
  const jar = new Map<string, string>();
  const keep = (reply: LightMyRequestResponse) => {
    for (const { name, value } of reply.cookies)
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    return reply;
  };
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = () => ({
    cookie: cookies(),
    accept: "text/html",
    "sec-fetch-site": "same-origin",
  });
  const get = async (url: string) =>
    keep(await http.inject({ url, headers: headers(), remoteAddress: address }));
  async function send(url: string, fields: Fields, page?: { readonly body: string }) {
    const before = page ?? (await get("/requests/new/"));
    clock.forward(5);
    const form = formOn(before.body, url);
    const given = new Map<string, Value>([...form, ...Object.entries(fields)]);
    return keep(
      await http.inject({
        method: "POST",
        url,
        remoteAddress: address,
        ...multipart(given, headers(), /new\/$|supplement/.test(url)),
      }),
    );
  }
  return {
    get,
    send,
    cookies,
    async open(number: string, code: string) {
      return send("/requests/status/", { number, code }, await get("/requests/status/"));
    },
  };
}

/** Files a request; answers what is on its receipt. */
export async function filed(visitor: ReturnType<typeof applicantOf>, about: Fields = {}) {
  const checked = await visitor.send("/requests/new/", { ...aForm, ...about, do: "check" });
  if (checked.statusCode !== 200) throw new Error(checked.body);
  await visitor.send("/requests/new/send/", { do: "send" }, checked);
  const { body } = await visitor.get("/requests/receipt/");
  const number = /\d{4}-\d{4,}/.exec(body)?.[0];
  const code = /[2-9A-HJ-NP-Z]{5} [2-9A-HJ-NP-Z]{5}/.exec(body)?.[0];
  if (number === undefined || code === undefined) throw new Error("there is no receipt");
  return { number, code };
}

const DIGITS = "零一二三四五六七八九十";

/** The answer to the question on a page. */
export function answered(body: string): string {
  const [, a = "", how, b = ""] = /([一-龥])(加|减)([一-龥])等于几/.exec(body) ?? [];
  const [left, right] = [DIGITS.indexOf(a), DIGITS.indexOf(b)];
  return String(how === "加" ? left + right : left - right);
}

/** The fields of the form on a page that goes to an address, as a browser would send them. */
function formOn(body: string, url: string): ReadonlyMap<string, string[]> {
  const forms = body.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => new RegExp(`action="${url}(#main)?"`).test(one)) ?? "";
  const fields = new Map<string, string[]>();
  const add = (name: string, value: string) =>
    fields.set(name, [...(fields.get(name) ?? []), plain(value)]);
  for (const [, tag = ""] of form.matchAll(/<input((?:[^>"]|"[^"]*")*)>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const name = attribute("name");
    const type = attribute("type") ?? "text";
    if (name === undefined || type === "file") continue;
    if (/radio|checkbox/.test(type) && !/ checked/.test(tag)) continue;
    add(name, attribute("value") ?? "");
  }
  for (const [, name = "", value = ""] of form.matchAll(
    /<textarea[^>]*name="(\w+)"[^>]*>([\s\S]*?)<\/textarea>/g,
  ))
    add(name, value);
  for (const [, name = "", options = ""] of form.matchAll(
    /<select[^>]*name="(\w+)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const [, selected] =
      /<option[^>]*selected[^>]*value="([^"]*)"|<option[^>]*value="([^"]*)"[^>]*selected/.exec(
        options,
      ) ?? [];
    const [, , other] =
      /<option[^>]*selected[^>]*value="([^"]*)"|<option[^>]*value="([^"]*)"[^>]*selected/.exec(
        options,
      ) ?? [];
    add(name, selected ?? other ?? "");
  }
  return fields;
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

function multipart(
  fields: ReadonlyMap<string, Value>,
  headers: Record<string, string>,
  isMultipart: boolean,
) {
  const flat: (readonly [string, string | readonly [string, Buffer]])[] = [];
  for (const [name, value] of fields)
    for (const one of typeof value === "string" ? [value] : value) flat.push([name, one]);
  if (!isMultipart) {
    const text = new URLSearchParams(
      flat.flatMap(([name, one]) =>
        typeof one === "string" ? [[name, one] as [string, string]] : [],
      ),
    );
    return {
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      payload: text.toString(),
    };
  }
  const boundary = "----a-boundary-of-the-test";
  // The token comes first, as it does on the page.
  const ordered = flat.toSorted(([a], [b]) => Number(b === "_token") - Number(a === "_token"));
  const parts = ordered.flatMap(([name, one]) => {
    const isFile = typeof one !== "string";
    const file = isFile ? `; filename="${one[0]}"` : "";
    const type = isFile ? "content-type: application/octet-stream\r\n" : "";
    return [
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n${type}\r\n`,
      isFile ? one[1] : one,
      "\r\n",
    ];
  });
  return {
    headers: { ...headers, "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part))),
  };
}
