import type { ThemeConfig } from "antd";

/** The console's look: the portal's blue, its sans serif, quiet corners. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#134a86",
    colorInfo: "#134a86",
    colorTextBase: "#1c2530",
    colorBgLayout: "#f5f7f9",
    borderRadius: 6,
    fontSize: 15,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
};
