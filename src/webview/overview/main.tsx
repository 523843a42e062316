import { render } from 'preact';
import type { FromOverview, ToOverview } from '../../core/overview/overviewMessages.ts';
import { connect } from '../shared/host.ts';
import './overview.css';
import { NOTHING_LOOKED_AT, type Kept, type PageLook } from './kept.ts';
import { Page } from './page.tsx';

/** Shows what the extension tells, and keeps what was looked at. */
function start(root: Element): void {
  const host = connect<FromOverview, ToOverview, Kept>();
  const before = host.state();
  let kept: Kept = { look: NOTHING_LOOKED_AT, open: ['spectrum'], scroll: 0, ...before };
  kept = { ...kept, look: { ...NOTHING_LOOKED_AT, ...kept.look } };
  let told: ToOverview | undefined;
  let isFresh = before.look === undefined;

  const keep = (change: Partial<Kept>): void => {
    kept = { ...kept, ...change };
    host.keep(kept);
  };

  const ask = (fresh: boolean): void => {
    const { rows, ...filters } = kept.look;
    const counts = Object.entries(rows).map(([section, count]) => `${section} ${String(count)}`);
    host.post({ type: 'look', ...filters, rows: counts.join(', '), fresh });
  };

  const draw = (): void => {
    if (told === undefined) return;
    render(
      <Page
        told={told}
        look={kept.look}
        open={kept.open}
        act={host.post}
        onLook={(look: PageLook) => {
          keep({ look });
          draw();
          ask(false);
        }}
        onFold={(section, isOpen) => {
          const others = kept.open.filter((one) => one !== section);
          keep({ open: isOpen ? [...others, section] : others });
        }}
      />,
      root,
    );
  };

  host.onMessage((message) => {
    const isFirst = told === undefined;
    // Whoever has just said who they are asked for their own part.
    const isNamed = told !== undefined && told.me !== message.me;
    told = message;
    if (isNamed) {
      keep({ look: { ...kept.look, person: message.me } });
      ask(false);
    }
    if (isFresh) keep({ look: { ...kept.look, person: message.look.person } });
    isFresh = false;
    draw();
    if (isFirst) scrollTo(0, kept.scroll);
  });

  let rest: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      keep({ scroll: scrollY });
    }, 200);
  });

  ask(isFresh);
}

const page = document.getElementById('page');
if (page !== null) start(page);
