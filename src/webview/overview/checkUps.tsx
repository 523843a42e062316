import type { JSX } from 'preact';
import type { CheckUpRow } from '../../core/overview/checkUpRows.ts';
import { opening } from './context.ts';
import { Folded, type SectionProps } from './section.tsx';

/** When both sides last talked about how they're doing, and when to ask again; nothing where nobody has asked. */
export function CheckUps({ context, list }: SectionProps<CheckUpRow>): JSX.Element | null {
  if (list.total === 0) return null;
  return (
    <Folded {...{ context, id: 'checkUps', title: context.texts.checkUps, none: '', list }}>
      <ul class="plain">
        {list.rows.map((row) => (
          <li key={row.path} class="lane">
            <button type="button" class="bare link" onClick={opening(context, row)}>
              <bdi class="name">{row.name}</bdi>
            </button>
            <span>{row.words}</span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
