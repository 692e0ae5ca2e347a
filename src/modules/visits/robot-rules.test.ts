import { expect, test } from "vitest";
import { isRobot } from "./robot-rules.ts";
import { robotMemory } from "./robot-memory.ts";

// WeChat, UC, QQ, 360, Sogou, IE, Huawei, MIUI, a telephone named CUBOT, Baidu, DingTalk, Weibo, Douyin,
// Toutiao, browsers of domestic systems.
const people: readonly string[] = [
  "Mozilla/5.0 (Linux; Android 13; M2012K11AC Build/TKQ1.220829.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20231202 MMWEBID/2247 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.43(0x18002b2d) NetType/4G Language/zh_CN",
  "Mozilla/5.0 (Linux; U; Android 10; zh-cn; LIO-AL00 Build/HUAWEILIO-AL00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 UCBrowser/15.5.8.1248 U4/1.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Linux; U; Android 12; zh-cn; V2055A Build/SP1A.210812.003) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/98.0.4758.102 MQQBrowser/13.9 Mobile Safari/537.36 COVC/046301",
  "Mozilla/5.0 (Linux; Android 11; PEGM00 Build/RKQ1.200903.002; wv) AppleWebKit/537.36 Version/4.0 Chrome/89.0 MQQBrowser/6.2 TBS/046007 Mobile Safari/537.36 V1_AND_SQ_8.9.3_3056_YYB_D QQ/8.9.3.9005 NetType/4G",
  "Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36 360SE",
  "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/58.0.3029.110 Safari/537.36 SE 2.X MetaSr 1.0",
  "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko",
  "Mozilla/5.0 (Linux; Android 10; HarmonyOS; NOH-AN00; HMSCore 6.9.0.302) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/13.0.1.302 Mobile Safari/537.36",
  "Mozilla/5.0 (Linux; U; Android 11; zh-cn; Redmi K20 Pro Build/RKQ1.200826.002) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/89.0.4389.116 Mobile Safari/537.36 XiaoMi/MiuiBrowser/16.7.12",
  "Mozilla/5.0 (Linux; Android 9; CUBOT NOTE 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0 Mobile Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari/604.1 baiduboxapp/13.10.0.10 (Baidu; P2 15.0)",
  "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Version/4.0 Chrome/100 Mobile Safari/537.36 AliApp(DingTalk/7.0.10) com.alibaba.android.rimet/28 Channel/700159 language/zh-CN",
  "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/100 Mobile Safari/537.36 Weibo (HUAWEI-NOH-AN00__weibo__13.1.2__android__android12)",
  "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Version/4.0 Chrome/75 Mobile Safari/537.36 aweme_230400 JsSdk/1.0 NetType/WIFI Channel/xiaomi AppName/aweme app_version/23.4.0 ByteLocale/zh-CN Region/CN",
  "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Version/4.0 Chrome/100 Mobile Safari/537.36 NewsArticle/8.9.6 ToutiaoMicroApp/2.71.0",
  "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0 Safari/537.36 UOS Qaxbrowser/1.0",
  "Mozilla/5.0 (X11; Linux aarch64; rv:102.0) Gecko/20100101 Firefox/102.0 Kylin",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0",
];

const robots: readonly string[] = [
  "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
  "Mozilla/5.0 (Linux;u;Android 4.2.2;zh-cn;) AppleWebKit/534.46 (KHTML,like Gecko) Version/5.1 Mobile Safari/10600.6.3 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
  "Mozilla/5.0 (compatible; Baiduspider-render/2.0; +http://www.baidu.com/search/spider.html)",
  "Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)",
  "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/50.0.2661.102 Safari/537.36; 360Spider",
  "Mozilla/5.0 (compatible; 360Spider/1.0; HaosouSpider; +http://www.haosou.com/help/help_3_2.html)",
  "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; https://zhanzhang.toutiao.com/)",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/69.0 Safari/537.36 (compatible; YisouSpider/5.0)",
  "YisouSpider",
  "Mozilla/5.0 (compatible; PetalBot;+https://webmaster.petalsearch.com/site/petalbot)",
  "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "curl/7.88.1",
  "python-requests/2.31.0",
  "Go-http-client/1.1",
  "Wget/1.21",
  "okhttp/4.9.0",
  "Java/1.8.0_181",
  "Apache-HttpClient/4.5.13 (Java/1.8.0)",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36",
  "Gongkai link check",
  "lightMyRequest",
  "Scrapy/2.5",
  "Mozilla/5.0 (compatible; ToutiaoSpider/1.0;)",
  "node",
  "-",
  "Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)",
  "Mozilla/5.0 (compatible; Sosospider/2.0; +http://help.soso.com/webspider.htm)",
  "EasouSpider",
  "JikeSpider",
  "Nutch",
  "Mozilla/5.0 zgrab/0.x",
  "masscan/1.0",
  "Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)",
  "Mozilla/5.0",
  "Dalvik/2.1.0 (Linux; U; Android 9)",
  "",
  "   ",
];

test.each(people)("somebody reads: %s", (userAgent) => {
  expect(isRobot(userAgent)).toBe(false);
});

test.each(robots)("a program fetches: %s", (userAgent) => {
  expect(isRobot(userAgent)).toBe(true);
});

test("what names itself not at all is a program", () => {
  expect(isRobot(undefined)).toBe(true);
});

test("a memory of user agents answers the same, full or not", () => {
  const remembered = robotMemory();
  const all = [...people, ...robots];
  for (let round = 0; round < 3; round += 1) {
    for (let one = 0; one < 2_500; one += 1)
      remembered(`Mozilla/5.0 Chrome/${round}.${one} Safari`);
    expect(all.map(remembered)).toEqual(all.map(isRobot));
  }
  const long = `${people[0]}${" x".repeat(2_000)} Baiduspider`;
  expect(remembered(long)).toBe(isRobot(long));
});
