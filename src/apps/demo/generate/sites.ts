import type { Site } from "../../../modules/columns/index.ts";

const common = {
  groupId: 1,
  domain: "www.qingshan.example",
  identifier: "1502990001",
  regionCode: "150299",
  icpRecord: "演示ICP备00000000号",
  policeRecord: "演示公网安备00000000000000号",
  sponsor: "晴山区人民政府办公室",
  organiser: "晴山区政务公开办公室",
  contact: "0000-5000001（工作日 8:30 至 17:30）",
  demo: true,
};

/** The portal of the district and its Mongolian site. */
export const districtSites: readonly Site[] = [
  {
    ...common,
    id: 1,
    code: "main",
    name: "门户网站",
    governmentName: "晴山区人民政府",
    language: "zh-CN",
    prefix: "",
    channel: "website",
  },
  {
    ...common,
    id: 2,
    code: "mn",
    name: "蒙古文网站",
    governmentName: "晴山区人民政府",
    language: "mn-Mong",
    prefix: "mn/",
    channel: "mongolian-website",
  },
];
