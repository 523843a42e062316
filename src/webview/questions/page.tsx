import type { JSX } from 'preact';
import { Chooser } from '../shared/chooser.tsx';
import type {
  FromQuestions,
  ShownQuestion,
  ToQuestions,
} from '../../core/ourQuestions/questionsPage.ts';

interface PageProps {
  readonly told: ToQuestions;
  /** What is being typed into a field; undefined where nothing is. */
  readonly wordsIn: (field: string) => string | undefined;
  readonly act: (message: FromQuestions) => void;
}

/** What may be typed about a question. */
export const FIELDS = ['question', 'help', 'choices'] as const;

export function fieldId(id: string, field: string): string {
  return `${field}-${id}`;
}

/** The library’s own questions, part by part, in the order in which they are asked. */
export function Page(props: PageProps): JSX.Element {
  const { told, act } = props;
  const { title, file, notices, parts, texts } = told;
  return (
    <main>
      <h1>{title}</h1>
      <p class="soft">{file}</p>
      {notices.map((notice) => (
        <p key={notice} class="notice">
          {notice}
        </p>
      ))}
      <p class="row">
        <button type="button" onClick={() => act({ type: 'add' })}>
          {texts.add}
        </button>
        <button type="button" class="quiet" onClick={() => act({ type: 'text' })}>
          {texts.text}
        </button>
      </p>
      <div id="said" class="heard" role="status" aria-atomic="false" />
      {parts.map(({ title: heading, part, questions }) => (
        <section key={part}>
          <h2>{heading}</h2>
          <ol>
            {questions.map((one, at) => (
              <Question
                key={one.id}
                {...{ ...props, one, part }}
                isFirst={at === 0}
                isLast={at === questions.length - 1}
              />
            ))}
          </ol>
        </section>
      ))}
    </main>
  );
}

interface QuestionProps extends PageProps {
  readonly one: ShownQuestion;
  readonly part: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function Question(props: QuestionProps): JSX.Element {
  const { one, part, told, act, isFirst, isLast } = props;
  const { id, question, kind, retired, remark } = one;
  const { texts } = told;
  const button = (text: string, message: FromQuestions, isOff = false): JSX.Element => (
    <button
      type="button"
      class="quiet"
      aria-label={`${text}: ${question}`}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) act(message);
      }}
    >
      {text}
    </button>
  );
  return (
    <li class={retired ? 'retired' : ''}>
      <div role="group" aria-label={question}>
        <Field {...props} field="question" />
        <Field {...props} field="help" />
        {one.choices === undefined ? null : <Field {...props} field="choices" />}
        {remark?.field === '' && (
          <p class="remark" role="alert">
            {remark.says}
          </p>
        )}
        <p class="soft">{kind}</p>
        <label>
          {texts.place}
          <Chooser
            id={fieldId(id, 'part')}
            choices={told.places}
            chosen={part}
            choose={(to) => {
              act({ type: 'place', id, part: to });
            }}
          />
        </label>
        <div class="row" role="group" aria-label={texts.goesTo}>
          <span aria-hidden="true">{texts.goesTo}</span>
          {one.goesTo.map(({ to, name, goes }) => (
            <label key={to}>
              <input
                id={`${to}-${id}`}
                type="checkbox"
                checked={goes}
                onChange={({ currentTarget }) => {
                  act({ type: 'send', id, to, goes: currentTarget.checked });
                }}
              />
              {name}
            </label>
          ))}
        </div>
        {retired ? <p>{texts.retired}</p> : null}
        <p class="row">
          {button(texts.up, { type: 'move', id, up: true }, isFirst)}
          {button(texts.down, { type: 'move', id, up: false }, isLast)}
          {button(retired ? texts.again : texts.retire, { type: 'retire', id, retired: !retired })}
        </p>
      </div>
    </li>
  );
}

function Field({
  one,
  field,
  told: { texts },
  wordsIn,
  act,
}: QuestionProps & { readonly field: (typeof FIELDS)[number] }): JSX.Element {
  const { id, remark } = one;
  const name = fieldId(id, field);
  const isWrong = remark?.field === field;
  return (
    <>
      <label>
        {texts[field]}
        <input
          id={name}
          type="text"
          value={wordsIn(name) ?? one[field] ?? ''}
          aria-describedby={isWrong ? `remark-${id}` : undefined}
          aria-invalid={isWrong}
          onInput={({ currentTarget: { value: words } }) => {
            act({ type: 'say', id, field, words, nth: 0 });
          }}
        />
      </label>
      {isWrong && (
        <p id={`remark-${id}`} class="remark" role="alert">
          {field === 'choices' ? '' : `${texts[field]}: `}
          {remark.says}
        </p>
      )}
    </>
  );
}
