// How the random person writes: each key is done, and told to the model.
import { setTimeout as rest } from 'node:timers/promises';
import { until } from '../e2e/support/checks.mjs';
import { ANSWERS } from './model.mjs';

/** Longer texts are begun anew. */
const LONGEST = { line: 60, answer: 500 };

/** What can be written in at a place, and the ways to. */
export function newHands({ model, now, page, form, press }) {
  /** What can be written in, with how it is found, read and changed. */
  const fields = () => [
    ...ANSWERS.map((key) => answerField(key)),
    ...ANSWERS.map((key) => answerField(key)),
    plainField('Focus'),
    {
      ...plainField('Target', 'Where you want to be'),
      kind: 'figure',
      item: ['goal.measurable', 0],
    },
    ...now().milestones.flatMap((_, at) => [
      milestoneField(at, 'title', 'What will be done'),
      milestoneField(at, 'owner', 'Who’s responsible'),
      { ...milestoneField(at, 'due', 'Due date'), kind: 'day' },
    ]),
  ];
  const plainField = (key, label = key) => ({
    ...{ kind: 'line', label, said: () => now()[key] },
    set: (value) => model().set({ ...now(), [key]: value }),
  });
  const answerField = (key) => ({ ...plainField(key), kind: 'answer' });
  const milestoneField = (at, key, label) => ({
    ...{ kind: 'line', label, item: ['milestones', at], said: () => now().milestones[at][key] },
    set: (value) => setMilestone(at, { [key]: value }),
  });
  const setMilestone = (at, more) => {
    const milestones = now().milestones.map((one, index) =>
      index === at ? { ...one, ...more } : one,
    );
    model().set({ ...now(), milestones });
  };
  const itemOf = ([list, at]) => itemsOf(list).nth(at);
  /** Without the lines that tell of items: of those that are finished, or were removed. */
  const itemsOf = (list) =>
    form().locator(`[aria-labelledby="name-${list}"] > ol > li:not(.removed, .finished)`);
  const unfoldItem = async (item) => {
    const head = itemOf(item).locator('button.headline').first();
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  };
  /** The box of a field, with the keyboard in it. */
  const enter = async ({ item, label }) => {
    if (item !== undefined) await unfoldItem(item);
    const within = item === undefined ? form().locator('main') : itemOf(item);
    const box = within.getByLabel(label, { exact: true }).first();
    await box.click();
    await until('the keyboard in the field', () =>
      box.evaluate((one) => one === one.ownerDocument.activeElement),
    );
    return box;
  };

  const typeKeys = (text, pace) => page().keyboard.type(text, { delay: 1000 / pace });
  const typeKey = async (key, pace) => {
    await page().keyboard.type(key);
    await rest(1000 / pace);
  };
  /** Types where the caret is; `at` is the caret's place in what the field says. */
  const typeAt = async (field, at, text, pace) => {
    for (const [index, key] of [...text].entries()) {
      const said = field.said();
      field.set(said.slice(0, at + index) + key + said.slice(at + index));
      await typeKey(key, pace);
    }
  };
  /** Behind what is there. */
  const append = (field, words, pace) => {
    const said = field.said();
    return typeAt(field, said.length, said === '' ? words : ` ${words}`, pace);
  };
  /** In place of what is there; while a day is half typed it may be read as any other. */
  const replace = async (field, step) => {
    const text = step[field.kind] ?? step.words;
    await press('Control+A');
    if (field.kind === 'day') {
      field.set(undefined);
      await typeKeys(text, step.pace);
    } else {
      for (let end = 1; end <= text.length; end++) {
        field.set(text.slice(0, end));
        await typeKey(text[end - 1], step.pace);
      }
    }
    field.set(text);
  };
  const choose = ({ field }) => {
    const all = fields();
    return all[Math.floor(field * all.length)];
  };
  const isLong = (field) => field.said().length > LONGEST[field.kind];
  const write = async (step) => {
    const field = choose(step);
    await enter(field);
    const { words, pace, how = 'end' } = step;
    const isWhole = field.kind === 'day' || field.kind === 'figure';
    if (isWhole || how === 'over' || isLong(field)) return replace(field, step);
    const said = field.said();
    if (how === 'start' || how === 'middle') {
      await press('Control+Home');
      if (how === 'start')
        return typeAt(field, 0, `${words} `.slice(0, said === '' ? -1 : undefined), pace);
      const at = Math.min(said.split('\n')[0].length, 4);
      for (let steps = 0; steps < at; steps++) await press('ArrowRight');
      return typeAt(field, at, 'xyz', pace);
    }
    await press('Control+End');
    return append(field, words, pace);
  };
  const answerOf = ({ field }) => answerField(ANSWERS[field < 0.5 ? 0 : 1]);
  /** Into a text, behind what is there: what may be left in the middle of a word. */
  const begin = async ({ field, words, pace }) => {
    const answer = answerOf({ field });
    await enter(answer);
    if (isLong(answer)) return replace(answer, { words, pace });
    await press('Control+End');
    return append(answer, words, pace);
  };
  const fieldOf = (at, key) => {
    const all = fields();
    const label = { title: 'What will be done', owner: 'Who’s responsible', due: 'Due date' }[key];
    const index = all.findIndex(
      (one) => one.item?.[0] === 'milestones' && one.item[1] === at && one.label === label,
    );
    return (index + 0.5) / all.length;
  };
  return {
    answerOf,
    milestoneField,
    setMilestone,
    itemOf,
    itemsOf,
    unfoldItem,
    fieldOf,
    enter,
    isLong,
    ...{ typeKey, typeAt, append, replace, write, begin },
  };
}
