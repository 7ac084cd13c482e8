import { STAGES, type Stage } from '../../scenario/field';
import { formatNumber } from '../../shared/format';
import type { CheckedGroup, CheckResult } from '../../study/self-check/check';
import { m } from '../../words/words';
import { EXPERIMENTS, type GroupWords } from './experiment-words';

/** One check for each stage. */
const byStage = (title: (inputs: { stage: Stage }) => string) =>
  Object.fromEntries(STAGES.map((stage) => [stage, [() => title({ stage })] as const]));

/** What is counted in the run that is shown, by the key of its group. */
const COUNTED: Readonly<Record<string, GroupWords>> = {
  little: {
    title: m.check_little,
    says: ({ orders = 0 }) => m.check_little_says({ orders: formatNumber(orders) }),
    source: m.check_little_source,
    checks: { system: [m.check_little_system], ...byStage(m.check_little_stage) },
  },
  conservation: {
    title: m.check_conservation,
    says: m.check_conservation_says,
    source: m.check_conservation_source,
    checks: {
      placed: [m.check_conservation_placed, m.check_conservation_placed_why],
      ...byStage(m.check_conservation_stage),
    },
  },
  shown: {
    title: m.check_shown,
    says: ({ orders = 0 }) => m.check_shown_says({ orders: formatNumber(orders) }),
    source: m.check_shown_source,
    checks: {
      delivery: [m.check_shown_delivery, m.check_shown_delivery_why],
      parts: [m.check_shown_parts, m.check_shown_parts_why],
      causes: [m.check_shown_causes, m.check_shown_causes_why],
      twice: [m.check_shown_twice, m.check_shown_twice_why],
      noon: [m.check_shown_noon, m.check_shown_noon_why],
      costs: [m.check_shown_costs, m.check_shown_costs_why],
    },
  },
  repeated: {
    title: m.check_repeated,
    says: m.check_repeated_says,
    source: m.check_repeated_source,
    checks: { digest: [m.check_repeated_digest, m.check_repeated_digest_why] },
  },
};

export interface GroupTexts {
  readonly title: string;
  /** What is simulated or counted. */
  readonly says: string;
  /** Who found the answer. */
  readonly source: string;
}

const wordsOf = (key: string) => (COUNTED[key] ?? EXPERIMENTS[key])!;

export function groupTexts(group: CheckedGroup): GroupTexts {
  const { title, says, source } = wordsOf(group.key);
  return { title: title(), says: says(group), source: source() };
}

export interface CheckTexts {
  /** In plain words. */
  readonly title: string;
  /** The formula, or what else the number rests on; empty where the group says it for all. */
  readonly says: string;
}

export function checkTexts(group: CheckedGroup, result: CheckResult): CheckTexts {
  const [title, says] = wordsOf(group.key).checks[result.key]!;
  return { title: title(result), says: says?.() ?? '' };
}
