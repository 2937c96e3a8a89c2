import { monthOf } from '../../src-shared/calendar/iso-date.ts';
import { compareProposals, referenceOn, titleOn } from '../../src-shared/lifecycle/naming.ts';
import { stageOn, timelineOf } from '../../src-shared/lifecycle/timeline.ts';
import { cleanText } from '../../src-shared/report/clean-text.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import type { Figure } from '../../src-shared/report/figure.ts';
import { type Command, dayOf, dayOptions, needed, reading } from './options.ts';

export const figuresCommand: Command = (_, options) =>
  reading(options, (store) => {
    const asAt = dayOf(needed(options, 'as-at'));
    const request = { month: monthOf(asAt), ...dayOptions(options), asAt, edition: null };
    const figures = Object.values(deriveReport(store.read(), request).figures);
    return { data: figures, lines: figures.flatMap(figureLines) };
  });

/** A figure as lines: its value, then every record behind it, then every one left out and why. */
export function figureLines({ label, value, unit, method, counted, leftOut }: Figure): readonly string[] {
  return [
    figureLine({ label, value, unit }),
    `    ${method}`,
    ...counted.map((record) =>
      record.value === null
        ? `  + ${record.label}`
        : `  + ${record.label}: ${record.value.toLocaleString('en-GB')} ${unit}`,
    ),
    ...leftOut.map((record) => `  - ${record.label}: ${record.reason}`),
  ];
}

/** A figure as one line: "Preliminary Assessments open: 5 assessments". */
export function figureLine({ label, value, unit }: Pick<Figure, 'label' | 'value' | 'unit'>): string {
  return `${label}: ${value ?? '–'} ${unit}`;
}

export const stagesCommand: Command = (_, options) =>
  reading(options, (store) => {
    const asAt = dayOf(needed(options, 'as-at'));
    const register = store.read();
    const knownBy = dayOptions(options).knownBy ?? asAt;
    const ids = register.proposal.map(({ id }) => id).sort((a, b) => compareProposals(register, a, b));
    const data = ids.flatMap((id) => {
      const timeline = timelineOf(register, id, knownBy);
      const stage = stageOn(timeline, asAt);
      if (stage === null) return [];
      const since = timeline.states.findLast(({ from }) => from <= asAt);
      return [
        {
          id,
          reference: referenceOn(register, id, asAt, knownBy),
          title: titleOn(register, id, asAt, knownBy),
          stage,
          since: since?.from ?? null,
          because: since?.event.source ?? null,
        },
      ];
    });
    // A title may hold a tab or a line break, and each line is one proposal.
    const lines = data.map(({ reference, title, stage }) =>
      [reference, stage, cleanText(title ?? '')].join('\t'),
    );
    return { data, lines };
  });
