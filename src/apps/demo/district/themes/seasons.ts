const MONTHS: Readonly<Record<string, readonly number[]>> = {
  安全生产月: [5, 6, 7],
  春季防火: [3, 4, 5],
  防汛抗旱: [5, 6, 7, 8, 9],
  森林草原防火: [3, 4, 5, 9, 10, 11],
  秸秆禁烧: [3, 4, 9, 10, 11],
  清洁取暖: [1, 2, 3, 8, 9, 10, 11, 12],
  冬季清洁取暖: [1, 2, 3, 8, 9, 10, 11, 12],
  冬季供热: [1, 2, 3, 9, 10, 11, 12],
  采摘节: [7, 8, 9],
  那达慕: [6, 7, 8],
  冰雪季: [1, 2, 12],
  马拉松: [5, 6, 7, 8, 9],
  年货节: [1, 2],
  科技周: [5, 6],
};

/** Whether reports on a topic are to be expected on a day ('YYYY-MM-DD'); most topics have no season. */
export function inSeason(topic: string, day: string): boolean {
  return MONTHS[topic]?.includes(Number(day.slice(5, 7))) ?? true;
}
