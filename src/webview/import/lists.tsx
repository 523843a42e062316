import type { JSX } from 'preact';
import type { FromImport } from '../../core/imports/preview/importMessages.ts';
import type { ListPreview, Preview } from '../../core/imports/preview/preview.ts';
import { Chooser } from '../shared/chooser.tsx';
import { fillSlots } from '../../core/language/translate.ts';

interface ListsProps {
  readonly preview: Preview;
  readonly act: (message: FromImport) => void;
}

/** The first rows of a list under what its columns are taken for, and what is to become of it. */
export function Lists({ preview, act }: ListsProps): JSX.Element | null {
  const { lists, texts, as } = preview;
  if (lists.length === 0) return null;
  return (
    <section>
      <h2>{texts.columns}</h2>
      <p class="soft">{texts.columnsHint}</p>
      {lists.map((list, at) => (
        <Columns key={at} {...{ preview, act, list }} index={at} />
      ))}
      {preview.ways.length === 0 ? null : (
        <fieldset>
          <legend>{texts.become}</legend>
          {preview.ways.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="as"
                checked={as === choice}
                onChange={() => {
                  act({ type: 'as', as: choice });
                }}
              />{' '}
              {texts[choice]}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}

interface ColumnsProps extends ListsProps {
  readonly list: ListPreview;
  readonly index: number;
}

function Columns({ preview, act, list, index }: ColumnsProps): JSX.Element {
  const { meanings, texts } = preview;
  return (
    <div class="wide" role="region" aria-label={list.sheet || preview.title} tabIndex={0}>
      <table>
        {list.sheet === '' ? null : <caption>{list.sheet}</caption>}
        <thead>
          <tr>
            {list.columns.map(({ title, meaning }, column) => (
              <th key={column} scope="col">
                <span>{title}</span>
                <Chooser
                  label={fillSlots(texts.columnLabel, { title })}
                  choices={meanings}
                  chosen={meaning}
                  choose={(to) => {
                    act({ type: 'column', list: index, column, meaning: to });
                  }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
