import { combine } from '../../src/kpi/combine';
import { figuresOf } from '../../src/kpi/figures';
import { halfWidth } from '../../src/kpi/interval';
import { DEFAULT_VALUES, type Scenario } from '../../src/scenario/scenario';
import { digestOf } from '../../src/sim/digest';
import { TooLarge } from '../../src/sim/limits';
import { Unbounded } from '../../src/sim/queues/unbounded';
import * as distributions from '../../src/sim/random/distributions';
import { mix, seedOf } from '../../src/sim/random/draws';
import { chanceOfMode } from '../../src/sim/random/poisson';
import { sellersOf } from '../../src/sim/sellers';
import { simulateRun } from '../../src/sim/simulate';
import { WeightPower } from '../../src/sim/stages/cost-tables';
import { starTable } from '../../src/sim/stages/star-tables';
import type { Case } from './cases';

const powersOf = (weight: WeightPower) =>
  Float64Array.from({ length: 2000 }, (_, i) => weight.of(50 * (i + 1)));

/** All that the machine and its answers take from more than + − × ÷ and roots, as functions of a number. */
const MATHS = {
  standardNormal: distributions.standardNormal,
  exponential: distributions.exponential,
  lognormal: distributions.lognormal,
  gamma: distributions.gamma,
  weibull: distributions.weibull,
  poisson: (mean: number) => chanceOfMode(Math.floor(mean), mean),
  sellerSizes: (exponent: number) =>
    sellersOf({ ...DEFAULT_VALUES, sellerSizeExponent: exponent }, seedOf('')).upTo,
  weightPower: (exponent: number) => powersOf(new WeightPower(exponent)),
  stars: () => starTable(null),
  halfWidth: (n: number) => halfWidth(Array.from({ length: n + 1 }, (_, i) => i)),
} satisfies Record<string, (x: number) => unknown>;

export type Maths = keyof typeof MATHS;

/** By case: its digest, or in words why a scenario is refused. */
export function digestsOf(cases: readonly Case[]): string[] {
  return cases.map((one) =>
    'scenario' in one ? digestOfRun(one.scenario) : numbersDigest(MATHS[one.maths](one.x)),
  );
}

/** Of the columns, then of all numbers with a fraction that go into them or come out of them. */
function digestOfRun(scenario: Scenario): string {
  try {
    const { columns, sellers } = simulateRun(scenario);
    const answers = combine([figuresOf(columns, false)]);
    return `${digestOf(columns)} ${numbersDigest([sellers, columns.stations, answers])}`;
  } catch (error) {
    if (error instanceof Unbounded || error instanceof TooLarge)
      return `${error.name}: ${error.message}`;
    throw error;
  }
}

/** 64 bits over every bit of every number inside a value; NaN, which has many forms, is one. */
export function numbersDigest(value: unknown): string {
  const number = new Float64Array(1);
  const [low, high] = [new Int32Array(number.buffer, 0, 1), new Int32Array(number.buffer, 4, 1)];
  let a = 0;
  let b = 0;
  const add = (x: number) => {
    number[0] = x;
    if (Number.isNaN(x)) low[0] = high[0] = -1;
    a = mix(mix(a ^ low[0]!) ^ high[0]!);
    b = mix(mix(b + high[0]!) + low[0]!);
  };
  const walk = (part: unknown) => {
    if (typeof part === 'number') add(part);
    else if (part instanceof Float64Array || part instanceof Int32Array) part.forEach(add);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(walk);
  };
  walk(value);
  return [a, b].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
