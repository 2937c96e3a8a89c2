import type { Run } from '../../../../src-shared/report/model.ts';
import { keyed } from './placed.ts';

/** A stretch of the paper's text. What a click on it does, the sheet decides. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return keyed(runs, ({ kind, text }) => kind + text).map(({ key, item }) => (
    <RunView key={key} run={item} />
  ));
}

function RunView({ run }: { readonly run: Run }) {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'link':
      return (
        <a href={run.href} tabIndex={-1} title={`${run.href} – Ctrl and click to open`}>
          {run.text}
        </a>
      );
    case 'figure':
      return (
        <span className="paper-figure" data-figure={run.figure} {...{ tabIndex: -1 }}>
          {run.text}
        </span>
      );
  }
}
