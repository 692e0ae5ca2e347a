/** Where each setting is made. */
export const settings = {
  here: [
    {
      to: "/organizations",
      search: {},
      name: "审核步骤",
      about: "每个机构几次审核、每步几个工作日",
    },
    {
      to: "/checks",
      search: { tab: "expressions" },
      name: "用语清单",
      about: "过时和错误的说法",
    },
    { to: "/columns", search: {}, name: "栏目", about: "名称、负责机构、更新时限" },
    { to: "/people", search: {}, name: "人员和角色", about: "谁能起草、审核、发布" },
    { to: "/deputies", search: {}, name: "代理", about: "不在时由谁办理" },
    { to: "/profile", search: {}, name: "我的账号", about: "密码、动态码、登录的地方" },
  ],
  machine:
    "端口、数据目录、上传大小上限、统一登录的地址等，写在启动时的环境变量里，由管理机器的人修改，见随产品提供的设置说明。",
} as const;
