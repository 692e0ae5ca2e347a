/** Surnames of one character, but for a few that more often begin a word (公, 经, 应): those of the last censuses' first hundreds and rarer ones that no usual word begins with. */
const SINGLE =
  "王李张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎闫薛" +
  "尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔汤温康施洪季樊柴齐焦葛奚庞聂祝左涂谷时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位霍翁隋植甘景薄单包司柏" +
  "宁柯阮桂闵解强丛商苟柳车敖巴安乔班冉古仲滕池晏房缪干辛骆岳邢盖桑晋符娄丘倪刁冷宫梅牛申艾赖文代尚伍俞宗易兰常岑殷佟容鄢明党边卓初邝茅计褚俊窦宣虞庄瞿储汲蒲沙师" +
  "揭敬逯邬郜逄幸郎郗荣禹狄麦仇狐綦原鲁国邰乌相粟厉祁练栗仝鹿巩隆阚蔺步冼沃裘穆占苑伏戈丰封修麻农缑佘禄谌迟苌亓荆宿郁雍尧桓满花卞藏阴战索虎信来荀闻俱乐昌湛补付颜" +
  "章翟毕蓝管蒙华喻饶尤吉简连米全楼臧姬栾寇巫官谈鞠匡惠冀胥南芦燕楚扬劳皮盘伊海帅屠朴廉井漆祖卿门云扈晁都芮阙浦邸辜羊母杭赫况那鲜印习茹诸慕危玉银亢嵇豆哈" +
  "宾勾戎於呼尉斯束檀衣闪呙郏雒沐郇籍夷隗巢眭";

/** Surnames of two characters. */
const DOUBLE =
  "欧阳 上官 第五 公羊 闾丘 亓官 段干 南门 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 令狐 慕容 夏侯 长孙 宇文 轩辕 端木 南宫 呼延 独孤 淳于 太史 申屠 公冶 拓跋 闻人 澹台 濮阳 钟离 东郭 西门 百里 赫连 完颜 耶律 纳兰 爱新".split(
    " ",
  );

/** Given to people of Mongolia by their first syllables, which stand where Chinese names have a surname. */
const MONGOLIAN =
  "巴特 其其 乌兰 娜仁 斯琴 格日 朝鲁 苏和 巴雅 额尔 萨仁 敖登 图雅 阿拉 布和 那顺 哈斯 宝音 特木 乌云 孟和 呼和 青格 达来 通拉 萨如 阿古 阿木 牧仁 毕力 孟根 苏日 乌日 那日 其木 呼斯 赛音 白音 朝格 德力 浩毕 查干 道尔 旭日 娜布 托娅 通嘎 红格 吉日 包力 昂格".split(
    " ",
  );

export const surnames: ReadonlySet<string> = new Set(SINGLE);
export const doubleSurnames: ReadonlySet<string> = new Set(DOUBLE);
export const mongolianBeginnings: ReadonlySet<string> = new Set(MONGOLIAN);
