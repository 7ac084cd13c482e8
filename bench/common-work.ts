import { Memory } from '../src/sim/run';
import { firstDifference, greatestDifference, shareThatDiffers, TOLERANCE } from './common/agree';
import { drawnFrom, firstOf, type Drawn } from './common/drawn';
import { ORDERS, STAGES, type Journeys } from './common/network';
import { loadSimJs, loadSimScript } from './common/peers';
import { runProduct } from './common/product';
import { runReference } from './common/reference';
import { runSimJs } from './common/simjs';
import { runSimScript } from './common/simscript';
import { compare, median, perStage, repeat, round } from './measure';
import { atLeast, atMost, count, figures, number, table, times, type Section } from './report';

/** SimScript is run at these sizes, because its time an order grows with the orders under way. */
const FEW = 2_000;
const MORE = 10_000;
const WARM_UP = 8;

interface Peer {
  readonly name: string;
  readonly size: number;
  readonly run: () => Journeys | Promise<Journeys>;
  /** At least so many times the product's time. */
  readonly wanted: number;
  readonly each: number;
  readonly ratio: number;
  readonly spread: readonly [number, number];
}

export async function commonWork(rounds: number): Promise<Section> {
  const memory = new Memory();
  await repeat(WARM_UP, () => runProduct(ORDERS, memory));
  const drawn = drawnFrom(runProduct(ORDERS, memory));
  const contenders = contendersOn(drawn);
  const agreement: string[][] = [];
  for (const { name, size, run } of contenders)
    agreement.push(checked(name, runProduct(size, memory), await run()));

  const base = { size: ORDERS, run: () => runProduct(ORDERS, memory) };
  const inRounds = contenders.filter(({ size }) => size !== MORE);
  const measured = await compare(rounds, base, inRounds);
  const product = median(measured.base);
  const peers = inRounds.map((contender, i): Peer => {
    const { each, ratios } = measured.contenders[i];
    const spread = [Math.min(...ratios), Math.max(...ratios)] as const;
    return { ...contender, each: median(each), ratio: median(ratios), spread };
  });
  // Too long to be run more than once.
  for (const contender of contenders.filter(({ size }) => size === MORE)) {
    const { each, ratios } = await round(base, [contender]);
    const [ratio] = ratios;
    peers.push({ ...contender, each: each[0], ratio, spread: [ratio, ratio] });
  }
  return section(rounds, product, peers, agreement);
}

function contendersOn(drawn: Drawn) {
  const simJs = loadSimJs();
  const simScript = loadSimScript();
  const few = firstOf(drawn, FEW);
  const more = firstOf(drawn, MORE);
  return [
    { name: 'reference', size: ORDERS, wanted: 12, run: () => runReference(ORDERS) },
    { name: 'SIM.JS 2.0.3', size: ORDERS, wanted: 40, run: () => runSimJs(simJs, drawn) },
    {
      name: 'SimScript 1.0.37',
      size: FEW,
      wanted: 1400,
      run: () => runSimScript(simScript, few),
    },
    {
      name: 'SimScript 1.0.37',
      size: MORE,
      wanted: 1400,
      run: () => runSimScript(simScript, more),
    },
  ];
}

/** @throws Error when the two did not simulate the same network */
function checked(name: string, product: Journeys, other: Journeys): string[] {
  if (name === 'reference') {
    const difference = firstDifference(product, other);
    if (difference) throw new Error(`The product and its reference differ: ${difference}`);
  }
  const difference = greatestDifference(product.times, other.times);
  if (!(difference <= TOLERANCE))
    throw new Error(`${name} simulates another network: its times differ by ${difference}`);
  const mean = (times: Journeys['times']) => count(Math.round(times.mean));
  return [
    name,
    count(product.count),
    mean(product.times),
    mean(other.times),
    `${number(difference * 100)} %`,
    `${number(shareThatDiffers(product, other) * 100)} %`,
  ];
}

function section(
  rounds: number,
  product: number,
  peers: readonly Peer[],
  agreement: readonly (readonly string[])[],
): Section {
  const speeds = [
    ['product', count(ORDERS), number(perStage(product, STAGES)), '1×', ''],
    ...peers.map(({ name, size, each, ratio, spread: [least, most] }) => [
      name,
      count(size),
      number(perStage(each, STAGES)),
      times(ratio),
      least === most ? 'one run' : `${number(least)} – ${number(most)}`,
    ]),
  ];
  return {
    title: 'Common work',
    text: [
      `One open network of six stations, ${count(ORDERS)} orders, ${rounds} rounds.`,
      figures([
        atMost('product, warm: ns an order and stage', perStage(product, STAGES), 55),
        ...peers.map(({ name, size, ratio, wanted }) =>
          atLeast(`${name} ÷ product (${count(size)} orders)`, ratio, wanted, '×'),
        ),
      ]),
      table(['', 'orders', 'ns an order and stage', '÷ product', 'least – most'], speeds),
      'All of them simulated the same network:',
      table(
        [
          '',
          'orders',
          'mean time in system, product, s',
          'its own, s',
          'greatest difference of mean, p50, p90, p99',
          'departures that differ',
        ],
        agreement,
      ),
    ],
  };
}
