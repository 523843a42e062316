import type { JSX } from 'preact';
import type { FromImport } from '../../core/imports/preview/importMessages.ts';
import type { Preview, WorkbookPreview } from '../../core/imports/preview/preview.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { Decision } from './decision.tsx';
import { Lists } from './lists.tsx';

interface PageProps {
  readonly preview: Preview;
  readonly act: (message: FromImport) => void;
}

/** What will become of a file: its columns where it is a list, then workbook by workbook. */
export function Page({ preview, act }: PageProps): JSX.Element {
  const { texts, workbooks } = preview;
  return (
    <main>
      <h1>{preview.title}</h1>
      <p class="soft">{texts.nothingYet}</p>
      {preview.refused === undefined ? null : <p role="alert">{preview.refused}</p>}
      {preview.notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      <Lists {...{ preview, act }} />
      <HowItEnded {...{ preview, act }} />
      <div id="said" class="heard" role="status" aria-atomic="false" />
      {workbooks.length === 0 ? null : (
        <section>
          <h2>{workbooks.length === 1 ? texts.oneWorkbook : texts.workbooks}</h2>
          {workbooks.map((workbook, at) => (
            <Workbook key={at} {...{ workbook, preview, act }} index={at} />
          ))}
          {preview.more === 0 ? null : <p>{fillSlots(texts.more, { count: preview.more })}</p>}
        </section>
      )}
      <Known {...{ preview, act }} />
      <Skipped preview={preview} />
      <Decision
        take={texts.import}
        cancel={texts.cancel}
        isReady={[...workbooks, ...preview.known.flatMap(({ news }) => news)].some(
          ({ taken }) => taken,
        )}
        act={act}
      />
    </main>
  );
}

/** Asked once, for all that the file holds. */
function HowItEnded({ preview, act }: PageProps): JSX.Element | null {
  const { ending, texts } = preview;
  if (ending === undefined) return null;
  const choices = [
    ['done', texts.done],
    ['ended', texts.ended],
    ['as-is', texts.asIs],
  ] as const;
  return (
    <fieldset>
      <legend>{texts.endingAsked}</legend>
      {choices.map(([choice, text]) => (
        <label key={choice}>
          <input
            type="radio"
            name="ending"
            checked={ending === choice}
            onChange={() => {
              act({ type: 'ending', ending: choice });
            }}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  );
}

interface WorkbookProps extends PageProps {
  readonly workbook: WorkbookPreview;
  readonly index: number;
}

function Workbook({ workbook, preview, act, index }: WorkbookProps): JSX.Element {
  const { texts, workbooks } = preview;
  return (
    <article>
      <h3>
        <label>
          <input
            type="checkbox"
            checked={workbook.taken}
            onChange={({ currentTarget }) => {
              act({ type: 'take', what: 'workbook', index, taken: currentTarget.checked });
            }}
          />{' '}
          <bdi>{workbook.name}</bdi>
        </label>
      </h3>
      <details open={workbooks.length <= 2}>
        <summary>
          {texts.details}
          <span class="heard">: {workbook.name}</span>
        </summary>
        <Pairs title={texts.facts} pairs={workbook.facts} hidden={texts.hidden} />
        <Pairs title={texts.answers} pairs={workbook.answers} hidden={texts.hidden} />
        {workbook.unplaced.length === 0 ? null : (
          <>
            <h4>{texts.unplaced}</h4>
            <ul>
              {workbook.unplaced.map(({ text, hidden }, at) => (
                <li key={at}>
                  {text}
                  {hidden ? <p class="remark">{texts.hidden}</p> : null}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </article>
  );
}

interface PairsProps {
  readonly title: string;
  readonly pairs: WorkbookPreview['facts'];
  readonly hidden: string;
}

function Pairs({ title, pairs, hidden: remark }: PairsProps): JSX.Element | null {
  if (pairs.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <dl>
        {pairs.map(({ label, text, hidden }, at) => (
          <div key={at}>
            <dt>{label}</dt>
            <dd>
              {text}
              {hidden ? <p class="remark">{remark}</p> : null}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Organizations that are there already, and what may go into their workbooks. */
function Known({ preview, act }: PageProps): JSX.Element | null {
  const { known, texts } = preview;
  if (known.length === 0) return null;
  const same = known.filter(({ news }) => news.length === 0);
  let at = -1;
  return (
    <section>
      <h2>{texts.known}</h2>
      {same.length === known.length ? null : <p class="soft">{texts.knownHint}</p>}
      {known
        .filter(({ news }) => news.length > 0)
        .map(({ name, news }) => (
          <article key={name}>
            <h3>
              <bdi>{name}</bdi>
            </h3>
            <ul class="news">
              {news.map(({ text, ours, taken }) => {
                const index = ++at;
                return (
                  <li key={index}>
                    <label>
                      <input
                        type="checkbox"
                        checked={taken}
                        onChange={({ currentTarget }) => {
                          act({ type: 'take', what: 'news', index, taken: currentTarget.checked });
                        }}
                      />{' '}
                      {text}
                      {ours === '' ? null : (
                        <span class="soft"> · {fillSlots(texts.knownNow, { text: ours })}</span>
                      )}
                    </label>
                  </li>
                );
              })}
            </ul>
          </article>
        ))}
      {same.length === 0 ? null : (
        <p>
          {texts.knownSame} {same.map(({ name }) => name).join(', ')}
        </p>
      )}
    </section>
  );
}

/** Rows that are no organizations. */
function Skipped({ preview: { skipped, texts } }: Pick<PageProps, 'preview'>): JSX.Element | null {
  if (skipped.length === 0) return null;
  return (
    <section>
      <h2>{texts.skipped}</h2>
      <ul>
        {skipped.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
