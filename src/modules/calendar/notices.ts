const SITE = "https://www.gov.cn/zhengce/zhengceku/";

// The notices as the State Council's library of documents keeps them; some years were amended by a second one.
const pages: Readonly<Record<number, readonly string[]>> = {
  2008: ["2008-03/28/content_1645.htm"],
  2009: ["2008-12/10/content_1572.htm"],
  2010: ["2009-12/08/content_1476.htm"],
  2011: ["2010-12/10/content_1423.htm"],
  2012: ["2011-12/06/content_1411.htm"],
  2013: ["2012-12/10/content_1353.htm"],
  2014: ["2014-01/02/content_1194.htm"],
  2015: ["2014-12/16/content_9302.htm", "2015-05/13/content_9742.htm"],
  2016: ["2015-12/10/content_10394.htm"],
  2017: ["2016-12/01/content_5141603.htm"],
  2018: ["2017-11/30/content_5243579.htm"],
  2019: ["2018-12/06/content_5346276.htm", "2019-03/22/content_5375877.htm"],
  2020: ["2019-11/21/content_5454164.htm", "2020-01/27/content_5472352.htm"],
  2021: ["2020-11/25/content_5564127.htm"],
  2022: ["2021-10/25/content_5644835.htm"],
  2023: ["2022-12/08/content_5730844.htm"],
  2024: ["202310/content_6911528.htm"],
  2025: ["202411/content_6986383.htm"],
  2026: ["202511/content_7047091.htm"],
};

/** What a year's days rest on: the notice by its title, and the addresses where it is known to stand. */
export function noticeOf(year: number): string {
  const addresses = (pages[year] ?? []).map((page) => SITE + page);
  return [`国务院办公厅关于${year}年部分节假日安排的通知`, ...addresses].join(" ");
}
