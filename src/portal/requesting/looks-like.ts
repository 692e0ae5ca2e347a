/** What a text may be instead of a request for information, and where that is dealt with. */
export type OtherMatter = {
  readonly kind: "petition" | "question" | "register";
  readonly sentence: string;
};

const PETITION =
  /(举报|投诉|信访|上访|控告|检举|申诉|要求(?:查处|处理|赔偿|补偿|解决|追究|撤销|纠正)|请(?:求)?(?:领导|政府|依法)?(?:查处|解决|作主|做主|严惩)|讨(?:要|个)说法|拖欠(?:工资|工程款)|扰民)/;
const QUESTION =
  /(怎么(?:办|办理|申请|交|领|查|样)|如何(?:办理|申请|领取|缴纳|处理)|(?:能不能|是否|可不可以|可否)(?:办|办理|享受|领|领取|申请|补|退)|需要什么(?:材料|手续)|什么时候(?:能|可以|发|开)|为什么|凭什么|多久能)/;
const REGISTER =
  /(不动产(?:登记|信息)(?:查询|查档)|房屋(?:产权|登记)查询|房产(?:证)?查询|工商(?:登记)?(?:档案|内档)|企业(?:登记)?档案|婚姻(?:登记)?(?:档案|记录)|户籍(?:档案|证明|信息)|个人(?:档案|征信)|社保(?:缴费)?(?:记录|查询))/;
const WANTS =
  /(文件|批复|通知|方案|公告|协议|合同|名单|标准|预案|台账|清单|报告|决定书?|许可证?|批准|规划|档案|信息|数据|记录|办法|规定|制度)/;

/**
 * Whether a text reads like a petition, a question or a look into a register (条例 art. 36(7), 38, 39(1)). Only a hint: who
 * wants to ask all the same may, and whoever names a record is not held up.
 */
export function otherMatterIn(text: string): OtherMatter | null {
  if (REGISTER.test(text))
    return {
      kind: "register",
      sentence:
        "看起来您要查的是登记档案。不动产、企业、婚姻、户籍、社保等登记信息，要带身份证明到登记机构的窗口查询，一般当场就能拿到，比申请公开快。",
    };
  if (PETITION.test(text) && !WANTS.test(text))
    return {
      kind: "petition",
      sentence:
        "看起来您想反映问题或者投诉举报。申请公开只提供已有的文件和资料，不能处理问题；反映问题请走信访或者拨打12345，有人专门办理。",
    };
  if (QUESTION.test(text) && !WANTS.test(text))
    return {
      kind: "question",
      sentence:
        "看起来您想咨询怎么办事。拨打12345或者在“咨询投诉”里提问，一般几天内就有答复；申请公开最长要等20个工作日，而且只提供已有的文件和资料。",
    };
  return null;
}
