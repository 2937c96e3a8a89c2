import { Link } from '@fluentui/react-components';
import type { CountedRecord, Figure, LeftOutRecord } from '../../../../src-shared/report/figure.ts';
import { show } from '../../../stores/interface-store.ts';
import { figureValue } from '../selection.ts';

/** A figure with its method, the records that it counts and those that it leaves out. */
export function FigureFacts({ figure }: { readonly figure: Figure }) {
  const { label, method, counted, leftOut, unit } = figure;
  const hasValues = unit === 'WD';
  return (
    <>
      <header>
        <p className="quiet">{label}</p>
        <h2 className="paper-selected-figure figure">{figureValue(figure)}</h2>
        <p>{sentence(method)}</p>
      </header>
      <section className="form-section" aria-label="Counted">
        <h2>{counted.length === 1 ? '1 record counted' : `${counted.length} records counted`}</h2>
        <ul className="paper-facts">
          {counted.map((one) => (
            <li key={one.id}>
              <RecordLink record={one} />
              {hasValues && (
                <span className="figure">{one.value === null ? 'no value' : `${one.value} WD`}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      {leftOut.length > 0 && (
        <section className="form-section" aria-label="Left out">
          <h2>Left out</h2>
          <ul className="paper-facts paper-left-out">
            {leftOut.map((one) => (
              <li key={one.id}>
                <RecordLink record={one} />
                <span className="quiet">{one.reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function RecordLink({ record }: { readonly record: CountedRecord | LeftOutRecord }) {
  const view = record.entity === 'assessment' ? 'assessments' : 'proposals';
  return (
    <Link as="button" onClick={() => show(view, record.id)}>
      {record.label}
    </Link>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
