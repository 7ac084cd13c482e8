import type { Dice } from './dice';

/** Does something to the page, in one or more events; says how many it sent. */
export type Act = (dice: Dice) => number;

const REACHABLE =
  'button, a, input, select, textarea, summary, canvas, [tabindex], [role="slider"], [role="tab"], svg';
const KEYS = [
  ...['Enter', ' ', 'Escape', 'Tab', 'Home', 'End', 'PageUp', 'PageDown', 'Delete', 'Backspace'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'a', 'z', 'y', 'h', '?', '/', '.', '1'],
];
const TEXTS = [
  ...['', '0', '1', '-1', '3.5', '1e309', 'NaN', '−0', '1,5', '٣', '999999999999', ' 12 ', '#42'],
  ...['<img src=x onerror=alert(1)>', '=1+1', '__proto__', '\u202e\u0000', 'ß'.repeat(500)],
];
const FILES = [
  ...['', '{', '[]', '{"name":"x"}', '{"__proto__":{"a":1}}', '{"values":{"customsDelay":1e309}}'],
  ...['a,b\n1,2\n', 'order_id,placed\n=1,2026-01-01\n', '\u0000\u0001', '"unclosed\n'.repeat(200)],
];

/** What can be touched: not what is covered by nothing but a hidden part. */
function reachable(dice: Dice): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(REACHABLE)];
  return dice.of(all.filter((element) => element.getClientRects().length > 0));
}

/** A place in the window: on something that can be touched, or anywhere. */
function place(dice: Dice): { x: number; y: number; target: Element } | null {
  const box = dice.next() < 0.8 ? reachable(dice)?.getBoundingClientRect() : undefined;
  const { left, top, width, height } = box ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const [x, y] = [left + dice.next() * width, top + dice.next() * height];
  const target = document.elementFromPoint(x, y);
  return target && { x, y, target };
}

function point(type: string, { x, y, target }: { x: number; y: number; target: Element }): void {
  const pressed = type === 'pointerdown' || type === 'pointermove';
  const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y };
  const event = type.startsWith('pointer')
    ? new PointerEvent(type, { ...init, pointerId: 1, isPrimary: true, buttons: pressed ? 1 : 0 })
    : new MouseEvent(type, init);
  target.dispatchEvent(event);
}

/** Pressed, perhaps dragged, let go of, and clicked where it was not dragged. */
const press: Act = (dice) => {
  const from = place(dice);
  if (!from) return 0;
  point('pointerdown', from);
  if (from.target instanceof HTMLElement) from.target.focus({ preventScroll: true });
  const moves = dice.next() < 0.3 ? 1 + dice.below(6) : 0;
  let to = from;
  for (let i = 0; i < moves; i++) {
    to = { ...from, x: from.x + 300 * (dice.next() - 0.5), y: from.y + 60 * (dice.next() - 0.5) };
    point('pointermove', to);
  }
  point('pointerup', to);
  if (moves === 0) point('click', from);
  if (moves === 0 && dice.next() < 0.1) point('dblclick', from);
  return 3 + moves;
};

const hover: Act = (dice) => {
  const at = place(dice);
  if (!at) return 0;
  for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerout', 'pointerleave'])
    point(type, at);
  return 5;
};

const key: Act = (dice) => {
  if (dice.next() < 0.5) reachable(dice)?.focus({ preventScroll: true });
  const target = document.activeElement ?? document.body;
  const init = {
    key: dice.of(KEYS)!,
    ctrlKey: dice.next() < 0.1,
    shiftKey: dice.next() < 0.1,
    bubbles: true,
    cancelable: true,
  };
  const times = dice.next() < 0.1 ? 10 : 1;
  for (let i = 0; i < times; i++) target.dispatchEvent(new KeyboardEvent('keydown', init));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
  return times + 1;
};

/** What a person types, chooses or drags a slider to. */
const fill: Act = (dice) => {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
  const field = dice.of([...fields]);
  if (!field || field.disabled) return 0;
  if (field instanceof HTMLSelectElement) field.selectedIndex = dice.below(field.options.length);
  else if (field.type === 'file') field.files = filesOf(dice);
  else if (field.type === 'range') field.value = String(between(dice, field));
  else if (field.type !== 'checkbox' && field.type !== 'radio') field.value = dice.of(TEXTS)!;
  else field.click();
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // A slider may be left under way.
  if (dice.next() < 0.8) field.dispatchEvent(new Event('change', { bubbles: true }));
  return 2;
};

function between(dice: Dice, { min, max }: HTMLInputElement): number {
  const [from, to] = [Number(min || 0), Number(max || 100)];
  return from + dice.next() * (to - from);
}

function filesOf(dice: Dice): FileList {
  const files = new DataTransfer();
  files.items.add(new File([dice.of(FILES)!], dice.of(['s.json', 'log.csv', '<b>.json'])!));
  return files.files;
}

/** Messages as a host, a stranger or an extension might send. */
const message: Act = (dice) => {
  const deep: unknown[] = [];
  for (let i = 0, at = deep; i < 2000; i++) at.push((at = []));
  const data = dice.of<unknown>([
    ...[null, undefined, 0, 'x', [], {}, new Map([[1, 2]]), deep, 'y'.repeat(100_000)],
    ...['set', 'get', 'run', 'play', 'seek', 'resize', 'subscribe', 'close'].map((type) => ({
      ...{ type, kind: type, method: type, id: dice.below(9), v: dice.below(3), version: 1 },
      params: { customsDelay: dice.of(TEXTS), __proto__: null, at: NaN },
    })),
    { type: 'APPLY', path: ['run'], argumentList: [] },
  ]);
  const origin = dice.of(['null', '', 'https://example.org', location.origin])!;
  const source = dice.of([window, null])!;
  window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
  window.postMessage(data, '*');
  return 2;
};

const scroll: Act = (dice) => {
  const all = [...document.querySelectorAll('*')].filter(
    (e) => e.scrollHeight > e.clientHeight + 8,
  );
  dice.of(all)?.scrollTo(0, dice.next() * 3000);
  return 1;
};

/** Each as often as it stands here. */
export const ACTS: readonly Act[] = [
  press,
  press,
  press,
  hover,
  key,
  key,
  fill,
  fill,
  message,
  scroll,
];
