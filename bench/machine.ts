import os from 'node:os';
import process from 'node:process';

/** What the figures are measured on; to be called before anything is measured. */
export function machine(date: string): string[] {
  const processors = os.cpus();
  const load = os.loadavg()[0].toFixed(1);
  return [
    `- ${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores; load average ${load} just before`,
    `- ${Math.round(os.totalmem() / 2 ** 30)} GB of memory, ${os.type()} ${os.release()}`,
    `- Node ${process.versions.node}`,
    `- ${date}`,
  ];
}
