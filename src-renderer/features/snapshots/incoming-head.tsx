import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { IncomingAbout } from '../../../src-shared/api/incoming-api.ts';
import { runCommand, tellFailure, undoLast } from '../../app/commands.ts';
import { dayOfInstant } from '../../components/instant.ts';
import { today } from '../../components/today.ts';
import { ViewTabs } from '../../components/view-tabs.tsx';
import { type Act, bringItIn, chooseAct, letGo, useIncoming } from '../../stores/incoming-store.ts';
import { notify } from '../../stores/interface-store.ts';
import { madeInWords, mergeButton } from './merge-words.ts';
import { originInWords, sinceInWords } from './origin-words.ts';
import { ReplaceDialog } from './replace-dialog.tsx';

const LOOK = { name: 'look', text: 'Look at it' } as const;
const REPLACE = { name: 'replace', text: 'Replace mine' } as const;

function actsFor(
  relation: IncomingAbout['relation'],
): readonly { readonly name: Act; readonly text: string }[] {
  return relation === 'unrelated'
    ? [{ name: 'compare', text: 'Compare' }, REPLACE, LOOK]
    : [{ name: 'merge', text: 'Merge' }, REPLACE, LOOK];
}

/** Whose a snapshot is, how old, and the one button of what is being done with it. */
export function IncomingHead({ about }: { readonly about: IncomingAbout }) {
  const act = useIncoming((state) => state.act);
  const madeOn = dayOfInstant(about.madeAt);
  const commonOn = about.commonAt === null ? null : dayOfInstant(about.commonAt);
  const since = sinceInWords(about);
  // What it was chosen with is gone, and the keyboard's place with it.
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <header className="incoming-head">
      <div className="incoming-name">
        <h2 ref={title} tabIndex={-1}>
          {about.name}
        </h2>
        <Button size="small" onClick={() => runCommand('bring-in-snapshot')}>
          Choose another…
        </Button>
        <Button size="small" onClick={letGo}>
          Put it away
        </Button>
      </div>
      <p>{originInWords(about, madeOn, commonOn, today())}</p>
      {since !== null && <p>{since}</p>}
      {!about.hasHistory && (
        <p className="quiet">It came without its history, so who changed what there is not known.</p>
      )}
      <div className="incoming-acts">
        <ViewTabs
          label="What to do with it"
          tabs={actsFor(about.relation)}
          selected={act}
          onSelect={chooseAct}
        />
        {act === 'merge' && <MergeAct relation={about.relation} />}
        {act === 'replace' && <ReplaceAct about={about} />}
      </div>
    </header>
  );
}

async function make(how: 'merge' | 'replace', text: string): Promise<void> {
  const result = await bringItIn(how);
  if (!result.ok) return tellFailure(result.error);
  notify({
    intent: 'success',
    text,
    next: 'A backup was made before.',
    actions: [{ label: 'Undo', act: () => void undoLast() }],
  });
}

function MergeAct({ relation }: Pick<IncomingAbout, 'relation'>) {
  const plan = useIncoming((state) => state.plan);
  const isMaking = useIncoming((state) => state.isMaking);
  const button = plan === null ? null : mergeButton(plan, relation);
  if (plan === null || button === null) return null;
  return (
    <span className="incoming-act">
      {button.reason !== null && <span id="merge-reason">{button.reason}</span>}
      <Button
        appearance="primary"
        disabledFocusable={button.reason !== null || isMaking}
        aria-describedby={button.reason === null ? undefined : 'merge-reason'}
        onClick={() => void make('merge', madeInWords(plan))}
      >
        {isMaking ? 'Bringing in…' : button.label}
      </Button>
    </span>
  );
}

function ReplaceAct({ about }: { readonly about: IncomingAbout }) {
  const plan = useIncoming((state) => state.plan);
  const isMaking = useIncoming((state) => state.isMaking);
  const [isAsking, setIsAsking] = useState(false);
  if (plan === null || plan.count === 0) return null;
  return (
    <span className="incoming-act">
      <Button appearance="primary" disabledFocusable={isMaking} onClick={() => setIsAsking(true)}>
        {isMaking ? 'Replacing…' : 'Replace this register…'}
      </Button>
      {isAsking && (
        <ReplaceDialog
          about={about}
          onClose={() => setIsAsking(false)}
          onReplace={() => {
            setIsAsking(false);
            void make('replace', `This register is now what ${about.name} holds.`);
          }}
        />
      )}
    </span>
  );
}
