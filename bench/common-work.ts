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
      ...explained(rounds),
      figures([
        atMost('product, warm: ns an order and stage', perStage(product, STAGES), 55),
        ...peers.map(({ name, size, ratio, wanted }) =>
          atLeast(`${name} ÷ product (${count(size)} orders)`, ratio, wanted, '×'),
        ),
      ]),
      table(['', 'orders', 'ns an order and stage', '÷ product', 'least – most'], speeds),
      'That all of them simulate the same network is checked before anything is timed. The reference must agree in every departure, to the second. The others hand two orders of the same second on in another order, so single departures differ; mean and quantiles may differ by 0.1 %.',
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

function explained(rounds: number): string[] {
  return [
    `${count(ORDERS)} orders pass six stations in a row, coming at random (Poisson), 400 a day: 3 servers, busy 70 % of the time; 200 sellers with a server each, popular by Zipf's law, the largest busy 80 %, lognormal; 10 servers, 90 %; ten days under way, lognormal; 5 inspectors, 80 %, for one order in ten; one of three carriers with shares of 50, 30 and 20 %, 8 servers each, 85 %. Services are exponential where nothing is said. Every departure of every station is kept, and mean, p50, p90 and p99 of the time in the system are computed at the end. Buffers are used again, everything is warm; rounds: ${rounds}.`,
    '- **product**: the kernels, keyed draws and quantile tables, used just as the stages of the product use them, random numbers included;\n- **reference**: the event calendar that the product is tested against, plain objects and closures, with the same draws;\n- **SIM.JS 2.0.3** (MIT), a general event simulator with callbacks: one entity that takes every order from facility to facility;\n- **SimScript 1.0.37** (ISC), a general event simulator with asynchronous scripts: an entity and a script for every order.',
    'The other two libraries need no random numbers: they are given arrays with the arrivals and services of the very same orders, drawn beforehand. Both also keep statistics of every queue, which they cannot leave out. SimScript goes through all events to come whenever one happens, so its time an order grows with the orders under way, about 4,000 here once the first have arrived; it is run with fewer orders, at two sizes. They are installed for the benchmark only.',
  ];
}
