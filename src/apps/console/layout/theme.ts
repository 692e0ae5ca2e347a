import type { ThemeConfig } from "antd";

const sans = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** The console's look: the portal's blue, its sans serif, quiet corners. */
export function themeFor(phone: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: "#134a86",
      colorInfo: "#134a86",
      colorLink: "#134a86",
      colorTextBase: "#1c2530",
      colorTextPlaceholder: "#66717e",
      colorTextDescription: "#5b6673",
      colorBorder: "#b9c2cd",
      colorBgLayout: "#f5f7f9",
      colorError: "#a61d24",
      borderRadius: 6,
      fontSize: phone ? 16 : 15,
      controlHeight: phone ? 44 : 36,
      controlHeightSM: phone ? 44 : 30,
      fontFamily: sans,
      motion: false,
    },
  };
}
