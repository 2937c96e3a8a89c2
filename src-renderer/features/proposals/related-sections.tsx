import { Warning16Filled } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { show, useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import {
  agendaLines,
  assessmentLines,
  consultationLines,
  type RelatedLine,
  releaseLines,
} from './related.ts';
import { listed } from './words.ts';

/** What other views look after of a proposal, each line leading there. */
export function RelatedSections({ proposalId }: { readonly proposalId: string }) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const sections = useMemo(
    () =>
      [
        {
          title: 'Agendas and decisions',
          lines: agendaLines(register, proposalId, 'others'),
          none: 'agenda items',
        },
        {
          title: 'Assessments',
          lines: assessmentLines(register, proposalId, asAt),
          none: 'assessments',
        },
        {
          title: 'Votes',
          lines: agendaLines(register, proposalId, 'votes'),
          none: 'votes',
        },
        {
          title: 'Consultations',
          lines: consultationLines(register, proposalId, asAt),
          none: 'consultations',
        },
        {
          title: 'Releases',
          lines: releaseLines(register, proposalId),
          none: 'releases',
        },
      ] as const,
    [register, proposalId, asAt],
  );
  const missing = sections.filter(({ lines }) => lines.length === 0).map(({ none }) => none);
  return (
    <>
      {sections.map(({ title, lines }) =>
        lines.length === 0 ? null : (
          <section key={title} className="form-section" aria-label={title}>
            <h3>{title}</h3>
            <ul className="related">
              {lines.map((line) => (
                <li key={line.key}>
                  <Line line={line} />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      {missing.length > 0 && (
        <section className="form-section" aria-label="Nothing yet">
          <p className="quiet">No {listed(missing)} yet.</p>
        </section>
      )}
    </>
  );
}

function Line({ line: { view, id, what, when, standing, isPastTarget } }: { readonly line: RelatedLine }) {
  return (
    <button type="button" className="related-line" onClick={() => show(view, id)}>
      <span className="related-what">{what}</span>
      <span className="related-when quiet">{when}</span>
      <span className="related-standing" data-past-target={isPastTarget}>
        {isPastTarget && <Warning16Filled aria-hidden />}
        {standing}
        {isPastTarget && ', past target'}
      </span>
    </button>
  );
}
