import type { JSX, TargetedEvent } from 'preact';
import type {
  CommentPreview,
  ReturnedPreview,
} from '../../core/imports/returned/returnedPreview.ts';
import type { FromImport } from '../../core/imports/preview/importMessages.ts';
import { Decision } from './decision.tsx';

interface ReturnedProps {
  readonly preview: ReturnedPreview;
  readonly act: (message: FromImport) => void;
}

/** What a partner wrote into a plan, beside what the workbook says; each to be taken or left. */
export function Returned({ preview, act }: ReturnedProps): JSX.Element {
  const { answers, remarked, further, texts } = preview;
  const remarks = [...answers, ...remarked].flatMap(({ comments: own }) => own);
  const all = [...answers, ...further, ...remarks];
  const take =
    (what: string, index: number) =>
    ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
      act({ type: 'take', what, index, taken: currentTarget.checked });
    };
  const comments = (listed: readonly CommentPreview[]): JSX.Element | null =>
    listed.length === 0 ? null : (
      <ul class="comments">
        {listed.map(({ index, text, taken }) => (
          <li key={index}>
            {text}{' '}
            <label>
              <input type="checkbox" checked={taken} onChange={take('comment', index)} />{' '}
              {texts.keep}
            </label>
          </li>
        ))}
      </ul>
    );
  return (
    <main>
      <h1>{preview.title}</h1>
      <p>{preview.summary}</p>
      {preview.hints.map((hint) => (
        <p key={hint} class="soft">
          {hint}
        </p>
      ))}
      {answers.map((answer, at) => (
        <article key={at}>
          <h2>
            <label>
              <input type="checkbox" checked={answer.taken} onChange={take('answer', at)} />{' '}
              {answer.label}
            </label>
          </h2>
          {answer.remark === '' ? null : <p>{answer.remark}</p>}
          <dl>
            <div>
              <dt>{texts.theirs}</dt>
              <dd>{answer.theirs === '' ? texts.nothing : answer.theirs}</dd>
            </div>
            <div>
              <dt>{texts.ours}</dt>
              <dd>{answer.ours === '' ? texts.nothing : answer.ours}</dd>
            </div>
            {answer.sent === undefined ? null : (
              <div>
                <dt>{texts.sent}</dt>
                <dd>{answer.sent === '' ? texts.nothing : answer.sent}</dd>
              </div>
            )}
          </dl>
          {comments(answer.comments)}
        </article>
      ))}
      {remarked.map(({ label, ours, comments: own }, at) => (
        <article key={`remarked ${at}`}>
          <h2>{label}</h2>
          {ours === '' ? null : <p class="soft">{ours}</p>}
          {comments(own)}
        </article>
      ))}
      {further.length === 0 ? null : (
        <section>
          <h2>{texts.further}</h2>
          {further.map(({ text, remark, taken }, at) => (
            <p key={at}>
              <label>
                <input type="checkbox" checked={taken} onChange={take('further', at)} /> {text}
              </label>
              {remark === '' ? null : <span class="soft"> {remark}</span>}
            </p>
          ))}
        </section>
      )}
      <Decision
        take={texts.take}
        cancel={texts.cancel}
        isReady={all.some(({ taken }) => taken)}
        act={act}
      />
    </main>
  );
}
