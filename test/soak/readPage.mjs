/** In the form's page: what it says, as a state of model.mjs; what is folded is undefined. */
export function readPage() {
  const boxOf = (root, label) =>
    [...root.querySelectorAll('input[type=text], textarea')].find(
      (one) => one.labels?.[0]?.textContent === label,
    );
  const said = (root, label) => boxOf(root, label)?.value;
  const main = document.querySelector('main') ?? document.body;
  const list = document.querySelector('[aria-labelledby="name-milestones"] > ol');
  // Where one was removed, or where finished ones are folded, a line stands that says so.
  const items = [...(list?.children ?? [])].filter((item) => !item.matches('.removed, .finished'));
  const milestones = items.map((item) => {
    // A day that is understood is told beneath; until then it may be half typed.
    const due = boxOf(item, 'Due date');
    return {
      title: said(item, 'What will be done') ?? item.querySelector('.headline .name')?.textContent,
      due: due?.value,
      owner: said(item, 'Who’s responsible'),
      done: item.querySelector('input[type=checkbox]')?.checked,
    };
  });
  return {
    Focus: said(main, 'Focus'),
    Challenges: said(main, 'Challenges'),
    Communication: said(main, 'Communication'),
    Target: said(main, 'Where you want to be'),
    ...(list === null ? {} : { milestones }),
  };
}

/** In the form's page: what pages of that workbook keep of what was typed and pressed on them, with its name there. */
export function keptByPages({ ownerDocument: { defaultView } }, file) {
  const all = Object.entries(defaultView.localStorage);
  const name = file.split('/').at(-1);
  return all
    .filter(([key]) => key.startsWith('partnershipWorkbooks.typed') && key.includes(name))
    .map(([key, kept]) => ({ key, kept }));
}

/** In the form's page: unfolds what is finished; the keyboard stays where it is. */
export function showFinished() {
  const { activeElement } = document;
  const fold = document.querySelector(
    '[aria-labelledby="name-milestones"] > ol > .finished button',
  );
  if (fold?.getAttribute('aria-expanded') !== 'false') return;
  fold.click();
  activeElement?.focus();
}

/** In the window: the ids of a partner's rows in the sidebar that are milestones of that name. */
export function openRowsUnder(rows, { partner, title }) {
  const inOrder = [...rows].sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index));
  const at = inOrder.findIndex((row) => row.ariaLabel.startsWith(partner));
  if (at < 0) return [];
  const behind = inOrder.slice(at + 1);
  const next = behind.findIndex((row) => Number(row.ariaLevel) <= Number(inOrder[at].ariaLevel));
  return behind
    .slice(0, next < 0 ? undefined : next)
    .filter((row) => row.querySelector('.label-name')?.textContent === title)
    .map(({ id }) => id);
}
