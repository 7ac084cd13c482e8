import { parseScenario } from '../scenario/parse';
import { findPreset } from '../scenario/presets';
import { m } from '../words/words';
import type { Fact, Lesson, LessonWorld, Predict, Step } from './lesson';
import { factParts, localesOf, textsOf } from './texts';
import { scenarioOf } from './worlds';

interface Problem {
  readonly where: string;
  readonly message: string;
}

type Tell = (where: string, say: (of: { where: string }) => string) => void;

/** Steps that a scale may have: no more can be told apart on it. */
const MOST_STEPS = 1000;

/** What the parts of a lesson say of each other that is not so; its shape has been checked. */
export function lessonProblems(lesson: Lesson): Problem[] {
  const problems: Problem[] = [];
  const tell: Tell = (where, say) => problems.push({ where, message: say({ where }) });
  const world = (where: string, key: string | undefined) => {
    if (key !== undefined && !Object.hasOwn(lesson.worlds, key))
      tell(where, m.problems_lesson_no_world);
  };
  const fact = (where: string, { world: of, than, as }: Fact) => {
    world(`${where}.world`, of);
    world(`${where}.than`, than);
    if (as !== undefined && than === undefined) tell(`${where}.as`, m.problems_lesson_needs_than);
  };
  for (const [key, of] of Object.entries(lesson.worlds)) {
    const where = `worlds.${key}`;
    world(`${where}.against`, of.against);
    if (of.against === key) tell(`${where}.against`, m.problems_lesson_another_world);
    problems.push(...scenarioProblems(where, of));
  }
  for (const [key, of] of Object.entries(lesson.facts)) fact(`facts.${key}`, of);
  lesson.claims.forEach((claim, i) => {
    fact(`claims[${i}]`, claim);
    if (claim.between[0] > claim.between[1])
      tell(`claims[${i}].between`, m.problems_lesson_smaller_first);
  });
  lesson.steps.forEach((step, i) => {
    const where = `steps[${i}]`;
    world(`${where}.world`, step.world);
    if ('reveals' in step) world(`${where}.reveals`, step.reveals);
    if (step.kind === 'predict') scaleProblems(where, step, tell);
    repeated(where, step, tell);
  });
  textProblems(lesson, tell);
  return problems;
}

function scenarioProblems(where: string, world: LessonWorld): Problem[] {
  if (world.preset !== undefined && !findPreset(world.preset)) {
    const preset = `${where}.preset`;
    return [{ where: preset, message: m.problems_lesson_no_preset({ where: preset }) }];
  }
  const parsed = parseScenario(scenarioOf(world));
  if (parsed.ok) return [];
  return parsed.problems.map(({ where: part, message }) => ({
    where: `${where}.${part}`,
    message: m.problems_lesson_within({ where, problem: message }),
  }));
}

function scaleProblems(where: string, step: Predict, tell: Tell): void {
  const length = step.to - step.from;
  if (!(length > 0)) return tell(`${where}.to`, m.problems_lesson_more_than_from);
  if (!(step.step > 0 && step.step <= length)) tell(`${where}.step`, m.problems_lesson_step);
  else if (length / step.step > MOST_STEPS)
    tell(`${where}.step`, (of) => m.problems_lesson_fine_step({ ...of, most: String(MOST_STEPS) }));
  if (!(step.close >= 0 && step.close <= length)) tell(`${where}.close`, m.problems_lesson_close);
  if (step.by === 'line' && !/^(processing|shipping|delivery)\./.test(step.measure))
    tell(`${where}.by`, m.problems_lesson_line);
}

function repeated(where: string, step: Step, tell: Tell): void {
  if (step.kind === 'move' && new Set(step.levers).size < step.levers.length)
    tell(`${where}.levers`, m.problems_lesson_levers_once);
}

/** Languages are whole, and what stands in braces is a fact. */
function textProblems(lesson: Lesson, tell: Tell): void {
  const locales = localesOf(lesson);
  for (const { where, text } of textsOf(lesson))
    for (const locale of Object.keys(text) as (keyof typeof text)[]) {
      factParts(text[locale] ?? '').forEach((part, i) => {
        if (i % 2 === 0 && /[{}]/.test(part)) tell(`${where}.${locale}`, m.problems_lesson_brace);
        if (i % 2 === 1 && !Object.hasOwn(lesson.facts, part))
          tell(`${where}.${locale}`, (of) =>
            m.problems_lesson_no_fact({ ...of, fact: `{${part.slice(0, 40)}}` }),
          );
      });
    }
  for (const { where, text } of textsOf(lesson))
    for (const locale of locales)
      if (text[locale] === undefined)
        tell(where, (of) => m.problems_lesson_lacks({ ...of, locale }));
}
