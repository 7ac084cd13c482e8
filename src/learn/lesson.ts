import type { FieldKey } from '../scenario/fields';
import type { DatedEvent } from '../scenario/scenario';
import type { Locale } from '../shared/locale';

/** The same words in each language; a lesson of one's own may do with some of them. */
export type Text = Readonly<Partial<Record<Locale, string>>>;

/** A prepared scenario of a lesson: a preset or the baseline, and what differs from it. */
export interface LessonWorld {
  /** Key of a preset; without: the baseline. */
  readonly preset?: string;
  readonly values?: Readonly<Partial<Record<FieldKey, number>>>;
  readonly startDate?: string;
  readonly events?: readonly DatedEvent[];
  /** Key of another world of the lesson that stands beside it as A, this one being B. */
  readonly against?: string;
}

/**
 * A figure of a run: a name of FIGURE_NAMES (`delivery.p90` in days, `onTime` as a share of 1),
 * `station.KEY.utilisation` (share of 1), `days.STAGE.CAUSE` (mean days of an order), or one of
 * MORE_MEASURES.
 */
export type Measure = string;

/** A number that texts name as `{key}`, taken from the run the reader sees. */
export interface Fact {
  readonly measure: Measure;
  /** Key of a world. */
  readonly world: string;
  /** With another world: the difference `world − than` or the ratio `world / than`. */
  readonly than?: string;
  readonly as?: 'difference' | 'ratio';
}

/** A fact with the bounds in which it has to lie for the lesson to tell the truth. */
export interface Claim extends Fact {
  readonly between: readonly [least: number, most: number];
  /** What the texts say: `waiting roughly triples`. English, for whoever mends the lesson. */
  readonly says: string;
}

/** What a step points at. */
export type Spotlight =
  | 'levers'
  | `lever:${FieldKey}`
  | 'flow'
  | 'timeline'
  | 'sentence'
  | `figure:${'processing' | 'shipping' | 'delivery' | 'defects' | 'satisfaction'}`
  /** A tab by its key; the step opens it. */
  | `tab:${string}`;

interface StepBase {
  /** Plain text; paragraphs are separated by an empty line, facts stand as `{key}`. */
  readonly text: Text;
  /** World that the page shows during the step; without: as before. */
  readonly world?: string;
  readonly spotlight?: Spotlight;
  /** Day of the run at which the clock stands. */
  readonly day?: number;
  /** Lets the clock run. */
  readonly play?: boolean;
}

export interface Look extends StepBase {
  readonly kind: 'look';
}

/** Asks for a number before `reveals` is run; then shows both. */
export interface Predict extends StepBase {
  readonly kind: 'predict';
  /** World that is run once the prediction is made. */
  readonly reveals: string;
  readonly measure: Measure;
  /** `line`: dragged on the chart of the figure; `number`: a slider with a number field. */
  readonly by: 'line' | 'number';
  /** Ends and step of the scale, in the unit people see: days, percent, stars, dollars. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** A prediction this far outside the run's interval still counts as close; same unit. */
  readonly close: number;
  /** Shown after the run. */
  readonly explain: Text;
}

/** A question with fixed answers. */
export interface Choose extends StepBase {
  readonly kind: 'choose';
  readonly reveals?: string;
  readonly options: readonly { readonly text: Text; readonly right?: boolean }[];
  readonly explain: Text;
}

/** People move levers themselves until the goal is reached, or go on without. */
export interface Move extends StepBase {
  readonly kind: 'move';
  readonly levers: readonly FieldKey[];
  readonly goal?: {
    readonly measure: Measure;
    readonly is: 'atMost' | 'atLeast';
    /** In the unit people see. */
    readonly value: number;
  };
}

export type Step = Look | Predict | Choose | Move;

/** One lesson: predict, run, explain, and a finding at the end. */
export interface Lesson {
  readonly format: 'dispatch-lab-lesson';
  readonly version: 1;
  /** Letters, digits and hyphens; its name in links. */
  readonly key: string;
  /** 5 to 15. */
  readonly minutes: number;
  readonly title: Text;
  /** What it is about, in a sentence. */
  readonly about: Text;
  /** By key; the lesson opens with the first. */
  readonly worlds: Readonly<Record<string, LessonWorld>>;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly steps: readonly Step[];
  /** One sentence. */
  readonly finding: Text;
  /** Something to try that has no fixed answer. */
  readonly tryNow: Text;
  /** For the teacher: what students tend to say, what to ask them. */
  readonly notes: Text;
  readonly claims: readonly Claim[];
}
