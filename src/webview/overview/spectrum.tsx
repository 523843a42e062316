import type { JSX } from 'preact';
import type { SpectrumCycle, SpectrumRow } from '../../core/overview/spectrumRows.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { Asks, Opens } from './buttons.tsx';
import { opening, partnerMenu, type Context } from './context.ts';
import { AsTable, Folded, type SectionProps } from './section.tsx';

/** Each partnership from where it was to where it is aimed, and where it got to, over its cycles. */
export function Spectrum({ context, list }: SectionProps<SpectrumRow>): JSX.Element {
  const { texts } = context;
  return (
    <Folded
      {...{ context, id: 'spectrum', title: texts.spectrum, hint: texts.spectrumHint }}
      {...{ none: '', list }}
    >
      <div class="lane heads" aria-hidden="true">
        <span class="legend">
          ● {texts.start} ▷ {texts.aim} ◆ {texts.reached}
        </span>
        <span class="levels">
          {texts.levels.map((level) => (
            <span key={level}>{level}</span>
          ))}
        </span>
      </div>
      <ul class="plain">
        {list.rows.map((row) => (
          <li key={row.path} class="lane" data-vscode-context={partnerMenu(row, true)}>
            <span>
              <Opens context={context} to={row} text={row.name} looks="bare name" />
              <Next context={context} row={row} />
            </span>
            <Arrows context={context} row={row} />
          </li>
        ))}
      </ul>
      <SpectrumTable context={context} list={list} />
    </Folded>
  );
}

function Next({ context, row }: { context: Context; row: SpectrumRow }): JSX.Element | null {
  const { next, name } = row;
  if (next === undefined) return null;
  return (
    <Asks
      {...{ context, message: { type: 'next', path: next }, looks: 'quiet done' }}
      label={fillSlots(context.texts.nextLabel, { name })}
    >
      {context.texts.next}
    </Asks>
  );
}

/** A track in pixels; the newest cycles of a partner have one each. */
const TRACK = 18;
const MOST_TRACKS = 3;

function Arrows({ context, row }: { context: Context; row: SpectrumRow }): JSX.Element {
  const cycles = row.cycles.slice(-MOST_TRACKS);
  return (
    <svg class="picture" role="img" aria-label={row.sentence} height={cycles.length * TRACK + 4}>
      {context.texts.levels.map((level, rank) => (
        <line key={level} class="grid" x1={at(rank)} x2={at(rank)} y1="0" y2="100%" />
      ))}
      {cycles.map((cycle, index) => (
        <Arrow key={cycle.path} context={context} cycle={cycle} y={(index + 0.5) * TRACK + 2} />
      ))}
    </svg>
  );
}

function at(rank: number): string {
  return `${String(((rank + 0.5) / 6) * 100)}%`;
}

interface ArrowProps {
  readonly context: Context;
  readonly cycle: SpectrumCycle;
  readonly y: number;
}

/** The marks differ by their shape, not by their color alone. */
function Arrow({ context, cycle, y }: ArrowProps): JSX.Element {
  const { start, aim, reached, label } = cycle;
  const back = start !== undefined && aim !== undefined && aim < start;
  return (
    <g class="mark" onClick={opening(context, cycle)}>
      <title>{label}</title>
      {start !== undefined && aim !== undefined && (
        <line class="way" x1={at(start)} x2={at(aim)} y1={y} y2={y} />
      )}
      {aim !== undefined && aim !== reached && (
        <svg class="over" x={at(aim)} y={y}>
          <path class="aim" d={back ? 'M6 -6 L-5 0 L6 6 Z' : 'M-6 -6 L5 0 L-6 6 Z'} />
        </svg>
      )}
      {start !== undefined && <circle class="start" cx={at(start)} cy={y} r="4.5" />}
      {reached !== undefined && (
        <svg class="over" x={at(reached)} y={y}>
          <path class="reached" d="M0 -7 L7 0 L0 7 L-7 0 Z" />
        </svg>
      )}
    </g>
  );
}

function SpectrumTable({ context, list }: SectionProps<SpectrumRow>): JSX.Element {
  const { texts } = context;
  const level = (rank: number | undefined): string =>
    rank === undefined ? texts.notSaid : (texts.levels[rank] ?? '');
  const heads = [texts.partner, texts.cycle, texts.start, texts.aim, texts.reached];
  return (
    <AsTable {...{ context, title: texts.spectrum, heads }}>
      {list.rows.flatMap((row) =>
        row.cycles.map((cycle) => (
          <tr key={cycle.path}>
            <th scope="row" dir="auto">
              {row.name}
            </th>
            <td>
              <Opens context={context} to={cycle} text={cycle.label} />
            </td>
            <td>{level(cycle.start)}</td>
            <td>{level(cycle.aim)}</td>
            <td>{level(cycle.reached)}</td>
          </tr>
        )),
      )}
    </AsTable>
  );
}
