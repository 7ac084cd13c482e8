import os from 'node:os';
import process from 'node:process';

/** What the figures were measured on. */
export function machine(date: string, chromium: string | undefined): string[] {
  const processors = os.cpus();
  return [
    `- ${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores`,
    `- ${Math.round(os.totalmem() / 2 ** 30)} GB of memory, ${os.type()} ${os.release()}`,
    `- Node ${process.versions.node}${chromium ? `, Chromium ${chromium}` : ''}`,
    `- ${date}`,
  ];
}
