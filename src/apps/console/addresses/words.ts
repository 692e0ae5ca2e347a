export const reasonWords = {
  moved: "栏目移动",
  renamed: "机构改网址",
  merged: "机构并入",
  closed: "栏目关闭",
  legacy: "旧网站",
} as const;

export const meetingWords = {
  page: "这里有页面，直接打开。",
  gone: "这里的信息已撤下，访问者会看到撤下的说明。",
  nothing: "没有这个页面，也没有设置跳转，访问者会看到“没有找到这个页面”。",
  "no-address": "这不是网址。请以 / 开头，或者填写带 http:// 的完整网址。",
} as const;

export const thereWords = {
  page: "那里有页面。",
  gone: "那里的信息已撤下。",
  other: "那里没有本站的页面，请核对。",
} as const;

export const words = {
  lead: "改过的、旧网站留下的网址，访问时会自动转到新的位置。",
  none: "还没有旧网址。移动栏目、给机构改网址时会自动记下；旧网站的网址可以在这里添加或导入。",
  noneFound: "没有包含这些文字的网址",
  from: "旧网站的完整网址，或者它从 / 开始的部分；以 /* 结尾表示整个目录。",
  to: "本站的网址，以 / 开头。",
  table:
    "CSV 或 XLSX，不超过 4 MB。第一行写列名：旧网址，以及新网址、索引号、文号、标题中的一项。更大的表请用命令 npx gongkai site redirects import。",
  takeBack:
    "撤销后，访问这个旧网址会看到“没有找到这个页面”。已经印发、收藏或被其他网站引用的链接会失效。",
} as const;
