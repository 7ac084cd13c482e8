import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import type { Answers, WarmupCheck } from '../kpi/answers';
import { combine } from '../kpi/combine';
import { figuresOf, type Figures } from '../kpi/figures';
import { ENOUGH } from '../kpi/interval';
import { PRESETS } from '../scenario/presets';
import { spanOf, type Scenario } from '../scenario/scenario';
import { undisturbed } from '../scenario/undisturbed';
import { Memory } from '../sim/run';
import { simulate, simulateRun } from '../sim/simulate';
import { readArguments, type Options } from './arguments';
import { exitCode } from './exit-code';
import { orderLines } from '../data/orders-csv';
import { reportOf } from './report';
import { visitLines } from '../data/visits-csv';

/**
 * The engine without a browser. Answers on stdout, progress and reasons on stderr.
 * @returns as `exitCode`
 */
export function main(args: readonly string[]): number {
  return exitCode(() => {
    const options = readArguments(args);
    if (options.list) console.log(PRESETS.map(({ key }) => key).join('\n'));
    else run(options);
  });
}

function run(options: Options): void {
  const { scenario, replications } = options;
  const memory = new Memory();
  const figures: Figures[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const shown = replication === 0;
    const visits = shown && options.visits !== null;
    const run = simulateRun(scenario, { replication, memory, visits });
    figures.push(figuresOf(run.columns, false, { digest: !shown, batches: !shown }));
    if (shown && options.orders !== null) writeLines(options.orders, orderLines(run.columns));
    if (shown && options.visits !== null) writeLines(options.visits, visitLines(run));
    console.error(`${replication + 1} of ${replications} replications`);
  }
  if (options.digest) console.log(figures[0]!.digest);
  if (options.digest && options.kpis === null) return;
  const answers = combine(figures);
  const warmup = warmupOf(scenario, answers, memory);
  const report = JSON.stringify(reportOf(answers, spanOf(scenario), warmup), null, 2);
  if (options.kpis !== null) writeFileSync(options.kpis, `${report}\n`);
  else console.log(report);
}

/** Peaks and closures would hide how long an empty run takes to fill: it is run without them. */
function warmupOf(scenario: Scenario, { warmup }: Answers, memory: Memory): WarmupCheck | null {
  const calm = undisturbed(scenario);
  if (calm === scenario || warmup === null) return warmup;
  const figures = Array.from({ length: ENOUGH }, (_, replication) =>
    figuresOf(simulate(calm, { replication, memory }), false, { digest: true, batches: true }),
  );
  return combine(figures).warmup;
}

/** In pieces: a million orders do not fit one string. */
function writeLines(file: string, lines: Iterable<string>): void {
  const descriptor = openSync(file, 'w');
  try {
    let piece: string[] = [];
    for (const line of lines) {
      piece.push(line);
      if (piece.length < 10_000) continue;
      writeSync(descriptor, `${piece.join('\n')}\n`);
      piece = [];
    }
    if (piece.length > 0) writeSync(descriptor, `${piece.join('\n')}\n`);
  } finally {
    closeSync(descriptor);
  }
}
