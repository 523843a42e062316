import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Choices } from '../../core/overview/overview.ts';
import { fillSlots } from '../../core/language/translate.ts';
import type { Context } from './context.ts';
import { NOTHING_LOOKED_AT, type PageLook } from './tabState.ts';

interface FiltersProps {
  readonly context: Context;
  readonly choices: Choices;
  readonly me: string;
}

export function Filters({ context, choices, me }: FiltersProps): JSX.Element {
  const { texts, look, onLook } = context;
  const set = (change: Partial<PageLook>): void => {
    onLook({ ...look, ...change });
  };
  const plain = (values: readonly string[]): readonly Choice[] =>
    values.map((value) => ({ id: value, name: value }));
  const { rows, answers, ...filters } = look;
  const setAnswer = (question: string, answer: string): void => {
    const others = answers.filter((one) => one.question !== question);
    set({ answers: answer === '' ? others : [...others, { question, answer }] });
  };
  const chosen = (question: string): string =>
    answers.find((one) => one.question === question)?.answer ?? '';
  // One that nobody asks any more stays to be seen as long as it's looked for.
  const gone = answers.filter((one) =>
    choices.questions.every((of) => of.question !== one.question),
  );
  const questions = [
    ...choices.questions,
    ...gone.map(({ question }) => ({ question, answers: [] })),
  ];
  const search = useRef<HTMLInputElement>(null);
  return (
    <div class="filters" role="search" aria-label={texts.filters}>
      <Select
        {...{ label: texts.person, all: texts.everyone, value: look.person }}
        choices={plain(choices.people)}
        onChoose={(person) => {
          set({ person });
        }}
      />
      <Mine context={context} choices={choices} me={me} />
      <Select
        {...{ label: texts.priority, all: texts.everyPriority, value: look.priority }}
        choices={plain(choices.priorities)}
        onChoose={(priority) => {
          set({ priority });
        }}
      />
      <Select
        {...{ label: texts.step, all: texts.everyStep, value: look.step }}
        choices={choices.steps}
        onChoose={(step) => {
          set({ step });
        }}
      />
      {questions.map(({ question, answers: made }) => (
        <Select
          key={question}
          {...{ label: question, all: texts.everyAnswer, value: chosen(question) }}
          choices={made}
          onChoose={(answer) => {
            setAnswer(question, answer);
          }}
        />
      ))}
      <Select
        {...{ label: texts.days, all: texts.everyDays, value: look.days }}
        choices={[
          { id: '14', name: texts.twoWeeks },
          { id: '30', name: texts.month },
          { id: '91', name: texts.quarter },
        ]}
        onChoose={(days) => {
          set({ days });
        }}
      />
      <label class="search">
        <span class="soft">{texts.search}</span>{' '}
        <input
          ref={search}
          type="search"
          value={look.words}
          onInput={(event) => {
            set({ words: event.currentTarget.value });
          }}
        />
      </label>
      {(answers.length > 0 || Object.values(filters).some((value) => value !== '')) && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            set({ ...NOTHING_LOOKED_AT, rows });
            // The button goes with what it took away.
            search.current?.focus();
          }}
        >
          {texts.clear}
        </button>
      )}
    </div>
  );
}

/** Your own part, with one click; the first time it asks who you are. */
function Mine({ context, choices, me }: FiltersProps): JSX.Element | null {
  const { texts, look, onLook, act } = context;
  if (choices.people.length === 0) return null;
  const isOn = me !== '' && look.person === me;
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-pressed={isOn}
        aria-label={me === '' ? texts.mine : fillSlots(texts.mineLabel, { name: me })}
        title={me}
        onClick={() => {
          if (me === '') act({ type: 'mine' });
          else onLook({ ...look, person: isOn ? '' : me });
        }}
      >
        {texts.mine}
      </button>
      {isOn && (
        <button
          type="button"
          class="bare link"
          onClick={() => {
            act({ type: 'mine' });
          }}
        >
          {fillSlots(texts.notMe, { name: me })}
        </button>
      )}
    </>
  );
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface SelectProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

function Select({ label, all, value, choices, onChoose }: SelectProps): JSX.Element | null {
  if (choices.length === 0 && value === '') return null;
  const isListed = value === '' || choices.some(({ id }) => id === value);
  const shown = isListed ? choices : [...choices, { id: value, name: value }];
  return (
    <label>
      <span class="soft">{label}</span>{' '}
      <select
        value={value}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
        }}
      >
        <option value="">{all}</option>
        {shown.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
