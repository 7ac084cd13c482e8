import { WIDTHS } from './fits';
import { CARD, DIALOG, MENU, SMALL, type Reader } from './reader';

/** What opens from the header, the footer and the help. */
export async function dialogs(reader: Reader): Promise<void> {
  const { page, said } = reader;
  const pressed = (name: string) => () => reader.button(name).click();
  const chosen = (item: string) => () => reader.choose('share_menu', item);
  const first = (selector: string) => () => page.locator(selector).first().click();
  const build = async () => {
    await reader.choose('share_menu', 'share_build');
    await page.getByLabel(said('class_builder_give'), { exact: true }).check();
    await page.getByLabel(said('share_levers_choose'), { exact: true }).check();
  };
  await reader.open(SMALL);
  for (const width of WIDTHS) {
    await reader.at(width);
    await reader.through('list of lessons', pressed('page_learn'), DIALOG);
    await reader.through('menu of languages', first('.language button'), MENU);
    await reader.through('menu to share', pressed('share_menu'), MENU);
    await reader.through('menu to export', pressed('export_menu'), MENU);
    await reader.through('menu of a chart', first('figure .menu button'), MENU);
    await reader.through('cite', chosen('share_cite'), DIALOG);
    await reader.through('link builder', build, DIALOG);
    await reader.through('about', pressed('page_about'), DIALOG);
    await reader.through('keyboard', pressed('page_keyboard'), DIALOG);
    await reader.through('glossary', pressed('page_glossary'), DIALOG);
    await reader.through('about the scenario', pressed('page_about_scenario'), DIALOG);
    await reader.through('about a figure', first('button.tip'), DIALOG);
    await reader.through('about a lever', first('[data-testid^="lever-"] .chip'), DIALOG);
  }
}

/** What is about single orders, stations and events. */
export async function closer(reader: Reader): Promise<void> {
  const { page } = reader;
  const follow = async () => {
    await reader.button('flow_follow').click();
    await reader.button('closer_median').click();
    await page.locator(`${CARD} .kind`).waitFor();
  };
  const station = async () => {
    await page
      .locator('[data-spot="flow"] canvas ~ button, [data-spot="flow"] .stage button')
      .first()
      .click();
    await page.locator(`${CARD} .body h3`).first().waitFor();
  };
  await reader.open(SMALL);
  for (const width of WIDTHS) {
    await reader.at(width);
    await reader.through('event', () => reader.button('flow_add_here').click(), DIALOG);
    await reader.through('order', follow, CARD);
    await reader.through('station', station, CARD);
  }
  await reader.button('flow_numbers').click();
  await reader.lookAround('numbers of the flow');
}

const TASK = [
  'task.question=20%3F',
  'task.target=within20,atLeast,60,cheapest',
  'task.predict=delivery',
  'task.budget=0.2',
  'task.seed=each,7',
].join('&');

/** A student's assignment, and the teacher's table with the code of it and with junk. */
export async function classroom(reader: Reader): Promise<void> {
  const { page, said } = reader;
  await reader.open(`${SMALL}&levers=customsDelay,infrastructure&locked=infrastructure&${TASK}`);
  const name = page.getByLabel(said('class_card_name')).first();
  await name.fill('1');
  await name.press('Tab');
  await reader.button('class_card_make').click();
  const code = page.getByLabel(said('class_card_code_label'), { exact: true });
  await code.waitFor();
  const text = await code.inputValue();
  await reader.lookAround('assignment with its code', 'main');
  await reader.choose('share_menu', 'share_class_results');
  await page.locator('dialog textarea').fill(`${text}\n12\n${text.slice(0, -2)}`);
  await reader.button('class_table_add').click();
  await page.locator('dialog [data-mark="verified"]').waitFor();
  await reader.lookAround('class results', DIALOG);
}

/** What meets a first visitor, and all stops of the tour. */
export async function firstVisit(reader: Reader): Promise<void> {
  const { page } = reader;
  await reader.open(SMALL);
  await reader.button('help_take_tour').waitFor();
  await reader.lookAround('what is this?', '.corner');
  await reader.button('help_take_tour').click();
  for (let stop = 1; stop <= 6; stop++) {
    await page.locator(DIALOG).waitFor();
    await reader.lookAround(`stop ${stop} of the tour`, DIALOG);
    await page.keyboard.press('PageDown');
  }
}

/** In another page. */
export async function framed(reader: Reader): Promise<void> {
  await reader.open(`view=frame&${SMALL}&customsDelay=3&levers=customsDelay,usps`);
  for (const [width, height] of [
    [640, 420],
    [320, 420],
  ] as const) {
    await reader.page.setViewportSize({ width, height });
    await reader.look('frame');
  }
}
