import { scenarioName } from '../../scenario/preset-words';
import type { Scenario } from '../../scenario/scenario';

/** `dispatch-lab-orders-carrier-strike-dispatch.csv`: what it is, of which scenario as it is called on the page, by which luck. */
export function fileName(
  kind: string,
  scenario: Pick<Scenario, 'name' | 'seed'>,
  extension: string,
): string {
  const parts = [kind, scenarioName(scenario), scenario.seed].map(slug);
  return `${['dispatch-lab', ...parts].filter(Boolean).join('-')}.${extension}`;
}

/** Lower-case letters and digits of any script, joined by single hyphens; at most 40 characters. */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  // By letter: half of one is no name for a file.
  return [...words]
    .slice(0, 40)
    .join('')
    .replace(/^-+|-+$/g, '');
}
