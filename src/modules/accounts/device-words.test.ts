import { expect, it } from "vitest";
import { deviceWords, networkWords } from "./device-words.ts";

const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";
const phone = "Mozilla/5.0 (Linux; Android 14; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [`${windows} Chrome/120.0.0.0 Safari/537.36`, "Chrome，Windows"],
  [`${windows} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0`, "Edge，Windows"],
  [`${phone} Version/4.0 Chrome/116.0.0.0 Mobile MicroMessenger/8.0.42`, "微信，Android"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 Version/17.1 Mobile/15E148 Safari/604.1",
    "Safari，iOS",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox，Linux"],
  ["curl/8.5.0", "未知设备"],
  ["", "未知设备"],
])("reads %s", (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});

it.each([
  ["10.1.2.3", "10.1.*.*"],
  ["::ffff:10.1.2.3", "10.1.*.*"],
  ["2001:db8:1:2::3", "2001:db8:1:…"],
  ["not an address", ""],
])("shortens %s", (address, words) => {
  expect(networkWords(address)).toBe(words);
});
