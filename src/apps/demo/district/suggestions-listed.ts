/** A suggestion of a deputy or a proposal of a committee member, and what was answered to it. */
export type Suggestion = {
  readonly kind: "建议" | "提案";
  readonly subject: string;
  readonly by: string;
  readonly state: string;
  readonly measure: string;
  readonly result: "A" | "B" | "C";
};

const ROWS = `
建议|增加向阳片区公交线路|transport|向阳片区有居民一万余人，现有两条线路末班车较早|延长三路公交至向阳小区北门，末班车推迟到二十一时|A
建议|解决北泉花园供热不足|city-management|北泉花园换热站投用多年，末端楼栋室温偏低|更换板式换热器两组，末端楼栋加装平衡阀|A
建议|修缮青松路人行道|city-management|青松路人行道砖破损较多，雨天积水|更换破损路面，增设无障碍坡道和车止石|A
建议|在桃园镇设立便民办税点|finance|镇上居民办理票据需要往返城区|每周三派员到桃园镇便民服务中心受理|B
建议|扩建康宁幼儿园|education|周边三个小区陆续入住，学位缺口约二百个|利用相邻地块建设分园，设九个班|B
建议|加强校园周边食品监管|market-regulation|校园周边流动摊贩较多，来源难以追溯|设立经营负面清单，上学放学时段驻点检查|A
建议|提高村级防疫员补助|agriculture|防疫员补助标准多年未调整|与上级补助政策衔接，纳入下一年度预算测算|B
建议|完善农村垃圾收运|housing|部分自然村离转运站较远，清运不及时|新购压缩车辆，偏远村每周清运不少于三次|A
建议|增设育才街行人信号灯|transport|育才街小学门前早晚高峰行人过街困难|安装按钮式信号灯，施划彩色斑马线|A
建议|改善丰收镇卫生院条件|health|丰收镇卫生院用房老旧，检验设备不足|配备全自动生化分析仪，选派骨干医师轮驻|B
建议|支持返乡青年创业|human-resources|返乡创业缺场地、缺担保|开放创业孵化园一层，担保贷款实行见贷即保|A
建议|保护清水河湿地|environment|湿地边缘有开垦和放牧现象|划定保护界桩，聘请管护员二十名|A
建议|建设农村互助养老幸福院|civil-affairs|农村独居老人就餐和照料困难|在六个村改建幸福院，按人头补助运行经费|B
建议|规范共享单车停放|city-management|主要路口车辆乱停，占用盲道|划定停放区，企业按比例配备运维人员|A
建议|整修上营子村通村道路|transport|通村道路宽度不足，会车困难|列入农村公路提升项目，分两年实施|B
建议|开展城镇职工健康体检|health|部分小微企业职工多年没有体检|扩大家庭医生签约范围，提供半价体检套餐|C
建议|推广使用节水灌溉|water|部分农田仍采用大水漫灌|推广膜下滴灌，按面积给予补助|A
建议|增加老年人活动场地|culture-tourism|老旧小区缺少室内活动场所|开放街道文化站，周末不闭馆|A
建议|治理夜间施工噪声|environment|兴业大道两侧工地夜间浇筑扰民|夜间作业须公示，安装在线噪声监测|A
建议|提高残疾人就业比例|civil-affairs|按比例就业政策知晓率不高|举办专场招聘，公布安置单位名单|B
建议|解决职业学校实训设备不足|education|机电专业设备台套数达不到标准|通过校企共建引入设备，安排专项资金|B
建议|公开供水水质检测结果|water|居民希望了解自来水水质|按月公布出厂水和末梢水检测结果|A
提案|打造夜间文化街区|culture-tourism|夜间文化消费场所少，特色不突出|在银河大街试点夜市和露天剧场|B
提案|推进政务服务跨区通办|government-services|外地户籍居民办事需往返|首批开通四十项异地受理|A
提案|建立企业信用修复机制|development-reform|部分企业不了解信用修复流程|公布流程图，开设修复专窗|A
提案|支持民营企业技术改造|industry|设备更新融资困难|设立技改贴息，按项目进度拨付|B
提案|保护传承皮画等非遗项目|culture-tourism|传承人年龄偏大，收入不稳定|给予传承补助，进校园开设传习课|A
提案|优化城区学区划分|education|新建小区与原学区不匹配|召开听证会后调整三个学区|A
提案|推广社区养老“时间银行”|civil-affairs|志愿者激励不足|在两个街道试行服务时长兑换|C
提案|加强物业服务监管|housing|物业收费与服务质量争议较多|实行物业企业信用等级评定并公布|A
提案|加快老旧小区加装电梯|natural-resources|低层住户意见不一，审批环节多|简化审批，明确资金分摊参考比例|B
提案|促进装备制造企业协作|industry|本地企业配套率偏低|编制供需目录，组织配套对接会|B
提案|增加急救站点|health|北部乡镇急救半径过大|在清水镇设急救分站，配备救护车|B
提案|公开行政处罚裁量标准|justice|同类案件处罚幅度差异大|编制裁量基准，统一公布|A
提案|加强蒙汉双语服务|ethnic-affairs|办事窗口双语人员不足|窗口配备双语导办，表格提供双语版本|A
提案|推动中小学生心理健康服务|education|专职心理教师不足|联合医院建立转介通道，配备巡回教师|B
提案|修订停车收费标准|development-reform|不同停车场收费差异大|开展成本监审，分类制定指导价|B
提案|完善退役军人就业扶持|veterans|部分退役军人技能与岗位不匹配|举办订单式培训，提供岗位推荐|A
提案|提升公共厕所服务水平|city-management|部分公厕夜间关闭|主要街区实行二十四小时开放|A
提案|加强地下管线信息共享|housing|施工挖断管线时有发生|建立管线数据库，动土前统一查询|B
提案|支持乳制品产业链发展|agriculture|牧场与加工企业利益联结不紧|推行订单收购和质量加价|B
提案|开放学校体育场馆|education|学校场馆周末利用率低|试点十所学校对外开放，实行预约|A
提案|改进失信联合惩戒|development-reform|信息归集不及时|部门按日推送数据，明确异议处理|B
提案|建设城市慢行系统|natural-resources|自行车道不连续|沿清水河贯通慢行道十二公里|B
提案|加强网络订餐监管|market-regulation|部分商户证照与地址不符|平台线上公示，线下核查比对|A
提案|完善突发事件信息发布|emergency|信息来源多，群众难以辨别|统一由“晴山发布”首发，网站同步|A
提案|推进医保异地结算|healthcare-security|异地就医垫付压力大|定点医院接入异地结算平台|A
提案|盘活闲置办公用房|finance|机构合并后部分用房闲置|清查造册，优先用于社区服务|C
提案|促进农产品品牌建设|agriculture|优质农产品知名度不高|统一区域标识，建立追溯码|B
提案|开展政府开放日活动|office|居民不了解政府工作流程|每季度举办一次，提前公布主题|A
`;

/** The 50 that could be made public after review: 22 suggestions and 28 proposals. */
export const suggestions: readonly Suggestion[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [kind, subject = "", by = "", state = "", measure = "", result] = row.split("|");
    return {
      kind: kind === "提案" ? "提案" : "建议",
      subject,
      by,
      state,
      measure,
      result: result === "A" || result === "B" ? result : "C",
    };
  });
