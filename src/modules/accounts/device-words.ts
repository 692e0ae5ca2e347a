import { isIP } from "node:net";

// The order counts: most browsers say that they are Chrome, and Chrome that it is Safari.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, "微信"],
  [/DingTalk\//, "钉钉"],
  [/Edg(A|iOS)?\//, "Edge"],
  [/QQBrowser\//, "QQ 浏览器"],
  [/360SE|360EE|QIHU/, "360 浏览器"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, "鸿蒙"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/UOS|Kylin/i, "国产 Linux"],
  [/Linux/, "Linux"],
];

/** Browser and system as a person would say it, roughly, from the header User-Agent: 'Chrome，Windows'. */
export function deviceWords(userAgent: string): string {
  const first = (list: typeof BROWSERS) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const words = [first(BROWSERS), first(SYSTEMS)].filter((word) => word !== undefined);
  return words.length === 0 ? "未知设备" : words.join("，");
}

/** So much of an address that a person knows their own network by it: '10.1.*.*', '2001:db8:1:…'. */
export function networkWords(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  if (isIP(plain) === 4) return `${plain.split(".").slice(0, 2).join(".")}.*.*`;
  if (isIP(plain) === 6) return `${plain.split(":").slice(0, 3).join(":")}:…`;
  return "";
}
