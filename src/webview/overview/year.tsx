import type { JSX } from 'preact';
import type { YearMark, YearRow, YearScale } from '../../core/overview/yearRows.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { Opens } from './buttons.tsx';
import { opening, partnerMenu, type Context } from './context.ts';
import { AsTable, Folded, type SectionProps } from './section.tsx';

interface YearProps extends SectionProps<YearRow> {
  readonly scale: YearScale;
}

/** The year as a timeline: each cycle a bar to its goal's date, what happens on it, today as a line. */
export function Year({ context, list, scale }: YearProps): JSX.Element {
  const { texts } = context;
  return (
    <Folded {...{ context, id: 'year', title: texts.year, none: texts.noYear, list }}>
      <Legend context={context} />
      <div class="lane heads" aria-hidden="true">
        <span />
        <span class="levels months">
          {scale.months.map(({ name, at }) => (
            <span key={at}>{name}</span>
          ))}
        </span>
      </div>
      <ul class="plain">
        {list.rows.map((row) => (
          <li key={row.path} class="lane" data-vscode-context={partnerMenu(row, false)}>
            <span>
              <Opens context={context} to={row} text={row.name} looks="bare name" />{' '}
              <bdi class="soft">{row.cycle}</bdi>
            </span>
            <Timeline context={context} row={row} scale={scale} />
          </li>
        ))}
      </ul>
      <YearTable context={context} list={list} />
    </Folded>
  );
}

function Legend({ context: { texts } }: { readonly context: Context }): JSX.Element {
  const marks: readonly (readonly [YearMark['kind'], string])[] = [
    ['done', texts.legendDone],
    ['open', texts.legendOpen],
    ['late', texts.legendLate],
    ['meeting', texts.legendMeeting],
    ['review', texts.legendReview],
    ['goal', texts.legendGoal],
  ];
  return (
    <p class="soft legends" aria-hidden="true">
      {marks.map(([kind, name]) => (
        <span key={kind}>
          <svg class="sign" width="16" height="16">
            <svg class="over" x="8" y="8">
              <path class={kind} d={SHAPES[kind]} />
            </svg>
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}

/** Around their middle, in pixels. Each differs by its shape. */
const SHAPES: Readonly<Record<YearMark['kind'], string>> = {
  done: 'M-6 0 L-2 4 L6 -5',
  open: 'M0 -6 L6 0 L0 6 L-6 0 Z',
  late: 'M0 -7 L7 6 L-7 6 Z M0 -2 L0 2 M0 4 L0 4.5',
  meeting: 'M-4 0 A4 4 0 1 0 4 0 A4 4 0 1 0 -4 0 Z',
  review: 'M-4.5 -4.5 H4.5 V4.5 H-4.5 Z',
  goal: 'M-3 7 V-7 L6 -4 L-3 -1',
};

interface TimelineProps {
  readonly context: Context;
  readonly row: YearRow;
  readonly scale: YearScale;
}

function Timeline({ context, row, scale }: TimelineProps): JSX.Element {
  const { bar } = row;
  return (
    <svg class="picture" role="img" aria-label={row.sentence} height="28">
      {scale.months.map(({ at }) => (
        <line key={at} class="grid" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
      ))}
      {bar && (
        <rect
          class="bar"
          x={percent(bar.from)}
          width={percent(bar.to - bar.from)}
          y="9"
          height="10"
        />
      )}
      <line class="today" x1={percent(scale.today)} x2={percent(scale.today)} y1="0" y2="100%">
        <title>{context.texts.today}</title>
      </line>
      {row.marks.map((mark) => (
        <svg
          key={mark.place + String(mark.at) + mark.kind}
          class="over"
          x={percent(mark.at)}
          y="14"
        >
          <g class="mark" transform={besides(mark)} onClick={opening(context, mark)}>
            <title>{mark.label}</title>
            <rect class="room" x="-8" y="-10" width="16" height="20" />
            <path class={mark.kind} d={SHAPES[mark.kind]} />
          </g>
        </svg>
      ))}
    </svg>
  );
}

/** In pixels: marks of one day stand side by side, and none of them off the page. */
const MARK = 14;

function besides({ at, beside }: YearMark): string {
  return `translate(${String((at > 0.9 ? -1 : 1) * beside * MARK)} 0)`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

function YearTable({ context, list }: SectionProps<YearRow>): JSX.Element {
  const { texts } = context;
  return (
    <AsTable {...{ context, title: texts.year, heads: [texts.partner, texts.dates] }}>
      {list.rows.map((row) => (
        <tr key={row.path}>
          <th scope="row" dir="auto">
            {row.name} <span class="soft">{row.cycle}</span>
          </th>
          <td>
            {row.marks.map((mark) => (
              <Opens key={mark.place + mark.label} context={context} to={mark} text={mark.label} />
            ))}
            {row.more > 0 && fillSlots(texts.more, { count: row.more })}
          </td>
        </tr>
      ))}
    </AsTable>
  );
}
