/** Readings of the law that no text at hand settles; a site chooses, `usualInterpretation` where it does not. */
export type Interpretation = {
  readonly correctionUnder2007: "restarts" | "continues";
  readonly payment: "restarts" | "continues";
  readonly extensionBeforeRestart: "stays" | "lapses";
  readonly networkAndFaxUnder2007: "confirmation" | "arrival";
};

export type InterpretationKey = keyof Interpretation;

type Question = {
  readonly question: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly usual: string;
  /** On what the usual choice rests, and what is not known. */
  readonly source: string;
};

/** Each reading as a question for whoever sets it: its choices in words, the usual one, and its source. */
export const interpretationQuestions = {
  correctionUnder2007: {
    question: "2019年5月15日前收到的申请，补正后答复期限如何计算？",
    choices: { restarts: "自收到补正之日起重新计算", continues: "不受补正影响，连续计算" },
    usual: "restarts",
    source:
      "2007年条例第二十一条第四项把“告知更改、补充”列为一种答复，没有规定期限；补正后的申请视为新收到的申请。",
  },
  payment: {
    question: "申请人缴纳信息处理费后，答复期限如何计算？",
    choices: { restarts: "自缴费次日起重新计算", continues: "不受缴费影响，连续计算" },
    usual: "restarts",
    source: "国办函〔2020〕109号第六条（未见原文，请核对）。",
  },
  extensionBeforeRestart: {
    question: "补正、缴费前已经通知的延期，在期限重新计算后是否仍然有效？",
    choices: { stays: "有效，延长重新计算的期限", lapses: "失效，需要时另行通知延期" },
    usual: "stays",
    source: "条例没有规定。保险的做法是不依靠原来的延期，在说明中会列出不延期的日期。",
  },
  networkAndFaxUnder2007: {
    question: "2019年5月15日前通过网络、传真提交的申请，哪天算收到？",
    choices: { confirmation: "双方确认之日", arrival: "到达之日" },
    usual: "confirmation",
    source:
      "国办公开办函〔2015〕207号（传真部分未见原文，请核对）；参照2019年修订的条例第三十一条第三项。",
  },
} as const satisfies Readonly<Record<InterpretationKey, Question>>;

/** What holds where nobody chose otherwise. */
export const usualInterpretation: Interpretation = {
  correctionUnder2007: interpretationQuestions.correctionUnder2007.usual,
  payment: interpretationQuestions.payment.usual,
  extensionBeforeRestart: interpretationQuestions.extensionBeforeRestart.usual,
  networkAndFaxUnder2007: interpretationQuestions.networkAndFaxUnder2007.usual,
};
