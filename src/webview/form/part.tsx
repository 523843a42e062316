import type { JSX } from 'preact';
import type { FormPart } from '../../core/form/form.ts';
import { Refused } from './below.tsx';
import { BothSides, Earlier, useHeldPlace } from './checkUp.tsx';
import { useForm } from './context.ts';
import { Controls } from './controls.tsx';
import { LEAVES_KEYBOARD } from './press.ts';
import { Count } from './rail.tsx';

/** A part: all of it, or one line with its gist. */
export function Part({ part }: { readonly part: FormPart }): JSX.Element {
  const { store, strings, view } = useForm();
  const isOpen = view.open.has(part.id);
  useHeldPlace(part.sides !== undefined);
  return (
    <section class={`part${isOpen ? ' open' : ''}`} aria-labelledby={`part-${part.id}-title`}>
      <h2>
        <button
          type="button"
          class="bare"
          id={`part-${part.id}`}
          aria-labelledby={`part-${part.id}-title`}
          aria-describedby={`part-${part.id}-more`}
          aria-expanded={isOpen}
          onClick={() => store.fold(part.id, !isOpen)}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'} </span>
          <span id={`part-${part.id}-title`}>{part.title}</span>{' '}
          <span id={`part-${part.id}-more`}>
            <Count part={part} />
            {!isOpen && <span class="soft gist"> {part.gist}</span>}
            {!isOpen && part.isFaulty && <span class="mark">{strings.faulty}</span>}
          </span>
        </button>
      </h2>
      {isOpen && (
        <div class="inside">
          <Refused at={part.id} />
          {AT_THE_TOP.has(part.id) && <Actions part={part.id} />}
          {part.controls.length === 0 && <p class="soft">{strings.ownEmpty}</p>}
          {part.sides?.length === 0 && (
            <p class="soft">{isAnswered(part) ? strings.theyAnswered : strings.checkUpSteps}</p>
          )}
          {part.sides?.map((view) => (
            <BothSides key={view.title} view={view} />
          ))}
          <Controls controls={part.controls} />
          {part.earlier !== undefined && <Earlier views={part.earlier} />}
          {!AT_THE_TOP.has(part.id) && <Actions part={part.id} />}
        </div>
      )}
    </section>
  );
}

/** Whether theirs is in, and waits for ours. */
function isAnswered({ controls }: FormPart): boolean {
  return controls.some(
    (one) => one.kind === 'list' && one.items.some(({ waits }) => waits === true),
  );
}

/** Where what can be done is what most people come for. */
const AT_THE_TOP: ReadonlySet<string> = new Set(['discussion', 'check-up', 'pause-or-end']);

/** What can be done where one thinks of it. */
function Actions({ part }: { readonly part: string }): JSX.Element | null {
  const { store, strings, view, readOnly } = useForm();
  if (readOnly) return null;
  const run = (command: string, item?: string) => () => {
    store.post({ type: 'run', command, ...(item === undefined ? {} : { item }) });
  };
  const status = view.shown?.form.status.id;
  switch (part) {
    case 'discussion':
      return (
        <div class="row">
          <Action text={strings.addMeeting} act={() => store.post({ type: 'meeting' })} />
          <Action text={strings.prepareMeeting} act={run('prepareMeeting')} />
          <Action text={strings.finishMeeting} act={run('finishMeeting')} />
          <Action text={strings.write} act={run('askContact', 'next-meeting')} />
        </div>
      );
    case 'check-up': {
      const isBoth = view.shown?.form.parts.some(({ sides }) => sides?.some((one) => one.isBoth));
      return (
        <div class="row">
          <Action id="at-check-up" text={strings.fillInCheckUp} act={run('fillInCheckUp')} />
          <Action text={strings.askPartner} act={run('askPartner')} />
          <Action text={strings.pasteReply} act={run('pasteReply')} />
          <Action text={strings.notThisTime} act={run('notThisTime')} />
          {isBoth === true && (
            <>
              <Action text={strings.shareBothSides} act={run('shareBothSides')} />
              <Action text={strings.weTalked} act={run('weTalked')} />
            </>
          )}
        </div>
      );
    }
    case 'reflection':
      if (status === 'reflect')
        return <Action text={strings.write} act={run('askContact', 'goal')} />;
      if (status !== 'complete') return null;
      return (
        <div class="row">
          {view.shown?.form.endsToday === true && (
            <Action text={strings.endsToday} act={() => store.post({ type: 'finished' })} />
          )}
          <Action text={strings.nextCycle} act={run('startNextCycle')} />
        </div>
      );
    case 'repeat':
      return (
        <div class="row">
          <Action text={strings.nextCycle} act={run('startNextCycle')} />
          <Action text={strings.repeatWith} act={run('repeatWithAnother')} />
        </div>
      );
    case 'own':
      return (
        <div class="row">
          <Action text={strings.addHeading} act={run('addHeading')} />
          <Action text={strings.addOurQuestion} act={run('addOurQuestion')} />
          <Action text={strings.editOurQuestions} act={run('editOurQuestions')} />
        </div>
      );
    case 'pause-or-end':
      return status === 'paused' || status === 'ended' ? (
        <Action text={strings.resume} act={run('resume')} />
      ) : (
        <Action text={strings.pauseOrEnd} act={run('pauseOrEnd')} />
      );
    default:
      return null;
  }
}

function Action({
  id,
  text,
  act,
}: {
  readonly id?: string;
  readonly text: string;
  readonly act: () => void;
}): JSX.Element {
  return (
    <button id={id} type="button" class="quiet action" {...LEAVES_KEYBOARD} onClick={act}>
      {text}
    </button>
  );
}
