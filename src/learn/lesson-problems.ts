import { parseScenario } from '../scenario/parse';
import { findPreset } from '../scenario/presets';
import type { Fact, Lesson, LessonWorld, Predict, Step } from './lesson';
import { factParts, localesOf, textsOf } from './texts';
import { scenarioOf } from './worlds';

interface Problem {
  readonly where: string;
  readonly message: string;
}

/** Steps that a scale may have: no more can be told apart on it. */
const MOST_STEPS = 1000;

/** What the parts of a lesson say of each other that is not so; its shape has been checked. */
export function lessonProblems(lesson: Lesson): Problem[] {
  const problems: Problem[] = [];
  const tell = (where: string, what: string) =>
    problems.push({ where, message: `${where} ${what}` });
  const world = (where: string, key: string | undefined) => {
    if (key !== undefined && !Object.hasOwn(lesson.worlds, key)) tell(where, 'names no world.');
  };
  const fact = (where: string, { world: of, than, as }: Fact) => {
    world(`${where}.world`, of);
    world(`${where}.than`, than);
    if (as !== undefined && than === undefined)
      tell(`${where}.as`, 'needs another world to compare with: than.');
  };
  for (const [key, of] of Object.entries(lesson.worlds)) {
    const where = `worlds.${key}`;
    world(`${where}.against`, of.against);
    if (of.against === key) tell(`${where}.against`, 'must be another world.');
    problems.push(...scenarioProblems(where, of));
  }
  for (const [key, of] of Object.entries(lesson.facts)) fact(`facts.${key}`, of);
  lesson.claims.forEach((claim, i) => {
    fact(`claims[${i}]`, claim);
    if (claim.between[0] > claim.between[1])
      tell(`claims[${i}].between`, 'must begin with the smaller number.');
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

type Tell = (where: string, what: string) => void;

function scenarioProblems(where: string, world: LessonWorld): Problem[] {
  if (world.preset !== undefined && !findPreset(world.preset))
    return [{ where: `${where}.preset`, message: `${where}.preset names no preset.` }];
  const parsed = parseScenario(scenarioOf(world));
  if (parsed.ok) return [];
  return parsed.problems.map(({ where: part, message }) => ({
    where: `${where}.${part}`,
    message: `${where}: ${message}`,
  }));
}

function scaleProblems(where: string, step: Predict, tell: Tell): void {
  const length = step.to - step.from;
  if (!(length > 0)) return tell(`${where}.to`, 'must be more than from.');
  if (!(step.step > 0 && step.step <= length))
    tell(`${where}.step`, 'must be above zero and fit between from and to.');
  else if (length / step.step > MOST_STEPS)
    tell(`${where}.step`, `must leave at most ${MOST_STEPS} steps between from and to.`);
  if (!(step.close >= 0 && step.close <= length))
    tell(`${where}.close`, 'must lie between zero and the length of the scale.');
  if (step.by === 'line' && !/^(processing|shipping|delivery)\./.test(step.measure))
    tell(`${where}.by`, 'can be line only for processing, shipping and delivery times.');
}

function repeated(where: string, step: Step, tell: Tell): void {
  if (step.kind === 'move' && new Set(step.levers).size < step.levers.length)
    tell(`${where}.levers`, 'must name each lever once.');
}

/** Languages are whole, and what stands in braces is a fact. */
function textProblems(lesson: Lesson, tell: Tell): void {
  const locales = localesOf(lesson);
  for (const { where, text } of textsOf(lesson))
    for (const locale of Object.keys(text) as (keyof typeof text)[]) {
      factParts(text[locale] ?? '').forEach((part, i) => {
        if (i % 2 === 0 && /[{}]/.test(part))
          tell(`${where}.${locale}`, 'has a brace that belongs to no fact.');
        if (i % 2 === 1 && !Object.hasOwn(lesson.facts, part))
          tell(`${where}.${locale}`, `has “{${part.slice(0, 40)}}”, which names no fact.`);
      });
    }
  for (const { where, text } of textsOf(lesson))
    for (const locale of locales)
      if (text[locale] === undefined) tell(where, `lacks “${locale}”, which the title has.`);
}
