import {
  AlertOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  CheckSquareOutlined,
  EditOutlined,
  EyeOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  InboxOutlined,
  LinkOutlined,
  PartitionOutlined,
  SearchOutlined,
  SolutionOutlined,
  SecurityScanOutlined,
  SafetyOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  UserOutlined,
} from "@ant-design/icons";
import type { ComponentType } from "react";
import type { Action } from "../api/session.ts";

export type Place = {
  readonly to: string;
  readonly name: string;
  readonly icon: ComponentType;
  /** Shown to whoever may do one of these; without it to everybody. */
  readonly for?: readonly Action[];
  /** Second key after g, or a key of its own when it says so. */
  readonly key?: string;
};

/** The places of the console in the order of the day's work. */
export const places: readonly (readonly Place[])[] = [
  [
    { to: "/", name: "待办", icon: CheckSquareOutlined, key: "g w" },
    { to: "/new", name: "起草", icon: EditOutlined, for: ["document.draft"], key: "n" },
    {
      to: "/documents",
      name: "信息",
      icon: FileTextOutlined,
      for: ["document.read"],
      key: "g d",
    },
    { to: "/requests", name: "申请", icon: InboxOutlined, for: ["request.read"], key: "g q" },
    {
      to: "/remedies",
      name: "复议诉讼",
      icon: SolutionOutlined,
      for: ["request.read"],
      key: "g t",
    },
  ],
  [
    { to: "/columns", name: "栏目", icon: AppstoreOutlined, for: ["document.read"], key: "g c" },
    {
      to: "/organizations",
      name: "机构",
      icon: PartitionOutlined,
      for: ["document.read"],
      key: "g o",
    },
    { to: "/people", name: "人员", icon: TeamOutlined, for: ["account.read"], key: "g p" },
    { to: "/deputies", name: "代理", icon: SwapOutlined, key: "g s" },
  ],
  [
    { to: "/reports", name: "统计", icon: BarChartOutlined, for: ["report.read"], key: "g r" },
    {
      to: "/site-check",
      name: "网站检查",
      icon: FileSearchOutlined,
      for: ["site.read"],
      key: "g l",
    },
    {
      to: "/site-guard",
      name: "网站守护",
      icon: SecurityScanOutlined,
      for: ["site.read"],
      key: "g h",
    },
    { to: "/visits", name: "访问量", icon: EyeOutlined, for: ["site.read"], key: "g v" },
    { to: "/search", name: "搜索", icon: SearchOutlined, for: ["search.read"], key: "g f" },
    {
      to: "/addresses",
      name: "旧网址",
      icon: LinkOutlined,
      for: ["site.administer"],
      key: "g u",
    },
    {
      to: "/emergency",
      name: "应急",
      icon: AlertOutlined,
      for: ["site.emergency", "site.read"],
      key: "g m",
    },
    { to: "/checks", name: "检查规则", icon: SafetyOutlined, for: ["document.read"], key: "g k" },
    { to: "/audit", name: "审计", icon: AuditOutlined, for: ["audit.read"], key: "g a" },
    {
      to: "/settings",
      name: "设置",
      icon: SettingOutlined,
      for: ["settings.administer"],
      key: "g e",
    },
  ],
];

const MOST_FOR_A_THUMB = 3;

/** What a thumb reaches on a phone; the rest is behind the last one. */
export function thumbPlacesFor(may: (action: Action) => boolean): readonly Place[] {
  const open = (places[0] ?? []).filter((place) => isOpen(place, may));
  return [...open.slice(0, MOST_FOR_A_THUMB), { to: "/profile", name: "我的", icon: UserOutlined }];
}

/** The places that a person may go to, in their groups. */
export function placesFor(may: (action: Action) => boolean): readonly (readonly Place[])[] {
  return places
    .map((group) => group.filter((place) => isOpen(place, may)))
    .filter((group) => group.length > 0);
}

export function isOpen(place: Place, may: (action: Action) => boolean): boolean {
  return place.for === undefined || place.for.some(may);
}
