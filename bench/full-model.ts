import { STAGES } from '../src/scenario/field';
import { Memory } from '../src/sim/run';
import { simulateRun } from '../src/sim/simulate';
import { ORDERS } from './common/network';
import { runProduct } from './common/product';
import { coldTime } from './full/cold';
import { sized } from './full/sized';
import { touchedTimes, TOUCHES } from './full/touched';
import { compare, median, perStage, repeat, timed } from './measure';
import { atMost, count, figures, number, table, times, type Section } from './report';

/** Orders placed, about. */
const SIZES = [2_000, 20_000, 100_000, 1_000_000] as const;
/** Runs of each size in a round, and processes for the first run. */
const RUNS = [25, 10, 3, 1] as const;
const PROCESSES = [5, 5, 5, 3] as const;
const TOUCHED_SIZES = [20_000, 100_000] as const;

export async function fullModel(rounds: number): Promise<Section> {
  const sizes = await bySize(rounds);
  const ratios = await againstCommonWork(rounds);
  const touched: { orders: number; whole: number; touched: number[] }[] = [];
  for (const orders of TOUCHED_SIZES)
    touched.push({ orders, ...(await touchedTimes(orders, 3 * rounds)) });
  return section(rounds, sizes, ratios, touched);
}

interface Size {
  /** Orders placed. */
  readonly orders: number;
  /** Milliseconds. */
  readonly cold: number;
  readonly warm: number;
  /** Bytes of the run's buffers for each order. */
  readonly bytes: number;
}

async function bySize(rounds: number): Promise<Size[]> {
  const cold = SIZES.map((size, i) => coldTime(size, PROCESSES[i]));
  const all = SIZES.map((size) => ({ scenario: sized(size), memory: new Memory() }));
  // Buffers have grown to their size after three runs.
  for (const { scenario, memory } of all) await repeat(3, () => simulateRun(scenario, { memory }));
  const taken: number[][] = SIZES.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, { scenario, memory }] of all.entries())
      for (let run = 0; run < RUNS[i]; run++)
        taken[i].push(await timed(() => simulateRun(scenario, { memory })));
  return all.map(({ scenario, memory }, i) => {
    const orders = simulateRun(scenario, { memory }).columns.count;
    const bytes = (memory.columns.bytes + memory.scratch.bytes) / orders;
    return { orders, cold: cold[i], warm: median(taken[i]), bytes };
  });
}

/** By round: time of an order in the full model over that in the common work. */
async function againstCommonWork(rounds: number): Promise<readonly number[]> {
  const memory = new Memory();
  const common = { size: ORDERS, run: () => runProduct(ORDERS, memory) };
  const scenario = sized(ORDERS);
  const run = simulateRun(scenario);
  const full = {
    size: run.columns.count,
    run: () => simulateRun(scenario, { memory: run.memory }),
    short: true,
  };
  await repeat(5, common.run);
  await repeat(5, full.run);
  const { contenders } = await compare(2 * rounds, common, [full]);
  return contenders[0].ratios;
}

function section(
  rounds: number,
  sizes: readonly Size[],
  ratios: readonly number[],
  touched: readonly { orders: number; whole: number; touched: readonly number[] }[],
): Section {
  const nanoseconds = ({ orders, warm }: Size) => (warm / orders) * 1e6;
  const large = sizes[SIZES.indexOf(ORDERS)];
  return {
    title: 'Full model',
    text: [
      `The baseline, all seven stages with calendars, stock, departures, waits by cause, costs and logs of stations: the same 19 weeks with more or fewer orders a day, and stations, sellers and vehicles in proportion, so that all are as busy as in the baseline. The first run is that of a fresh process, tables and calendars included (median of ${PROCESSES[0]} processes, ${PROCESSES[3]} of the largest); warm runs use buffers again (rounds: ${rounds}). Bytes are all that these buffers hold.`,
      figures([
        atMost(
          `full model ÷ common work, time of an order (${count(ORDERS)} orders, in turns)`,
          median(ratios),
          6,
          '×',
        ),
        atMost(`memory of an order (${count(ORDERS)} orders), bytes`, large.bytes, 320),
      ]),
      table(
        [
          'orders placed',
          'first run, ms',
          'warm, ms',
          'orders a second, warm',
          'ns an order',
          'ns an order and stage',
          'bytes an order',
        ],
        sizes.map((size) => [
          count(size.orders),
          number(size.cold),
          number(size.warm),
          count(Math.round((1000 * size.orders) / size.warm)),
          number(nanoseconds(size)),
          number(perStage(size.warm / size.orders, STAGES.length)),
          number(size.bytes),
        ]),
      ),
      `Full model ÷ common work: ${number(Math.min(...ratios))} – ${number(Math.max(...ratios))} in ${ratios.length} rounds.`,
      'When a lever moves, a run goes on from the first stage that reads it, with the earlier run at hand:',
      table(
        ['', ...touched.map(({ orders }) => `${count(orders)} orders, ms`), '÷ whole run'],
        TOUCHES.map(({ key, stage }, i) => [
          `\`${key}\`, from ${stage} on`,
          ...touched.map((size) => number(size.touched[i])),
          touched.map((size) => times(size.touched[i] / size.whole)).join(', '),
        ]).concat([['whole run', ...touched.map(({ whole }) => number(whole)), '1×']]),
      ),
    ],
  };
}
