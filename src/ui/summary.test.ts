import { afterEach, expect, test } from 'vitest';
import type { Answers, Estimate, StationAnswer } from '../kpi/answers';
import { speak } from '../shared/locale';
import { summarise } from './summary';

afterEach(() => speak('en'));

const about = (mean: number, half: number): Estimate => ({
  mean,
  lo: mean - half,
  hi: mean + half,
  provisional: false,
});
const station = (
  label: string,
  load: number,
  more: Partial<StationAnswer> = {},
): StationAnswer => ({
  key: label,
  label,
  stage: 5,
  utilisation: about(Math.min(1, load), 0.01),
  load: about(load, 0.01),
  askedPerDay: 412,
  offeredPerDay: 380,
  unit: 'parcels',
  unstable: false,
  overload: 'none',
  arrivingPerDay: 412,
  servablePerDay: 380,
  weeks: 7,
  weeksOver: 0,
  waiting: about(3, 0.1),
  backlogDays: about(0, 0),
  overloadedLines: 0,
  ...more,
});
const days = (work: number, queue = 0) => ({ work, queue, closed: 0, hold: 0 });

interface Case {
  delivery?: Estimate;
  defects?: Estimate;
  cost?: Estimate;
  customsQueue?: number;
  /** Half the width of each stage's interval; NaN while there is none. */
  stageHalf?: number;
  stations?: StationAnswer[];
}
/** Just the parts of the answers that the sentence speaks of. */
function answers({
  delivery,
  defects,
  cost,
  customsQueue = 0,
  stageHalf = 0.05,
  stations,
}: Case = {}): Answers {
  const breakdown = [0.1, 2, 1, 3, 5, 1, 3].map((work, i) =>
    days(work, i === 5 ? customsQueue : 0),
  );
  return {
    deliveryTime: { mean: delivery ?? about(15.1, 0.1) },
    orderDefectRate: { total: defects ?? about(0.08, 0.004) },
    costPerOrder: cost ?? about(30, 0.2),
    breakdown,
    days: { mean: { stages: breakdown.map(({ work, queue }) => about(work + queue, stageHalf)) } },
    stations: stations ?? [station('Sorting lines', 0.7), station('Customs inspectors', 0.6)],
  } as unknown as Answers;
}
const say = (...args: Parameters<typeof summarise>) =>
  summarise(...args)
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ');

test('the baseline is described, not compared', () => {
  expect(say(answers(), null, true)).toBe(
    'From click to doorstep an order takes 15.1 days (±0.1); the longest stretch is linehaul, 5.0 days. Busiest on average: Sorting lines, 70 % full.',
  );
});

test('a clear change is told with its interval, its cause and the bottleneck', () => {
  const now = answers({
    delivery: about(17.2, 0.08),
    customsQueue: 1.5,
    stations: [station('Customs inspectors', 0.97)],
  });
  const before = answers({ delivery: about(15.1, 0.06) });
  expect(say(now, before, false)).toBe(
    'Against the baseline, orders arrive 2.1 days later (2.0 to 2.2). Seven tenths of that is queueing at customs (+1.5 d). Bottleneck: Customs inspectors, 97 % full.',
  );
  expect(say(before, now, false)).toContain('2.1 days sooner (2.0 to 2.2)');
});

test('a clear change of defects is told beside a clear change of times', () => {
  const now = answers({ delivery: about(17.2, 0.08), defects: about(0.132, 0.002) });
  expect(say(now, answers(), false)).toContain(
    'orders arrive 2.1 days later (2.0 to 2.2) and the defect rate rises by 5.2 points (4.8 to 5.6).',
  );
});

test('no reason is given that the stage’s own interval does not support', () => {
  const late = { delivery: about(17.2, 0.08), customsQueue: 1.5 };
  const reason = (stageHalf: number) => say(answers({ ...late, stageHalf }), answers(), false);
  expect(reason(0.5)).toContain('Seven tenths of that');
  expect(reason(2)).not.toContain('of that');
  expect(reason(NaN)).toContain('Seven tenths of that');
  const faint = { delivery: about(15.4, 0.15), customsQueue: 0.1, stageHalf: NaN };
  expect(say(answers(faint), answers(), false)).toMatch(/0\.3 days later.*\)\. Busiest/);
});

test('nothing is claimed that the intervals do not support', () => {
  const words = say(answers({ delivery: about(15.2, 0.1), customsQueue: 0.1 }), answers(), false);
  expect(words).toContain(
    'No clear change of delivery time against the baseline (0.0 to +0.2 days).',
  );
  expect(words).not.toMatch(/later|sooner|tenths|defect|costs/);
});

test('when times stand still, what else changed clearly is told', () => {
  expect(say(answers({ defects: about(0.1, 0.002) }), answers(), false)).toContain(
    'The defect rate rises by 2.0 points (1.6 to 2.4).',
  );
  expect(say(answers({ cost: about(27, 0.2) }), answers(), false)).toContain(
    'An order costs $3.0 less ($2.7 to $3.3).',
  );
});

test('a station that cannot keep up is named before any other', () => {
  const over = (overload: StationAnswer['overload']) => [
    station('Sorting lines', 0.99),
    station('Inspectors', 1.08, { unstable: true, overload }),
  ];
  expect(say(answers({ stations: over('lasting') }), null, true)).toContain(
    'The queue at Inspectors grows without bound.',
  );
  expect(say(answers({ stations: over('passing') }), null, true)).toContain(
    'Inspectors cannot keep up in this window.',
  );
});

test('weeks of too much are told where the average hides them', () => {
  const stations = [station('Sorting lines', 0.7), station('USPS', 0.6, { weeksOver: 2 })];
  expect(say(answers({ stations }), null, true)).toContain(
    'Bottleneck: USPS, 60 % full and overloaded in 2 of 7 weeks.',
  );
});

test('the same is said in other languages, in their order and with their numbers', () => {
  const now = answers({
    delivery: about(17.2, 0.08),
    defects: about(0.132, 0.002),
    customsQueue: 1.5,
    stations: [station('inspectors', 0.97)],
  });
  speak('es');
  expect(say(now, answers(), false)).toBe(
    'En comparación con el escenario base, los pedidos llegan 2,1 días más tarde (2,0 a 2,2) y la tasa de pedidos defectuosos sube 5,2 puntos (4,8 a 5,6). El 70 % de esa diferencia es cola en la aduana (+1,5 d). Cuello de botella: Inspectores, carga 97 %.',
  );
  speak('zh');
  expect(say(now, answers(), false)).toBe(
    '与基准相比，订单晚 2.1 天送达（2.0 至 2.2），缺陷率上升 5.2 个百分点（4.8 至 5.6）。其中七成是海关的排队（+1.5 天）。瓶颈：查验员，装载 97%。',
  );
  const tones = summarise(now, answers(), false).filter(({ tone }) => tone);
  expect(tones.map(({ text }) => text)).toEqual(['晚 2.1 天', '上升 5.2 个百分点']);
});
