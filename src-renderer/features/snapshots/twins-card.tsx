import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { IncomingTwins } from '../../../src-shared/api/incoming-api.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import { decide, useIncoming } from '../../stores/incoming-store.ts';
import { isTaken, nextNumber, raisedReference } from '../proposals/numbering.ts';
import { Who } from './conflict-card.tsx';
import { keepBothAdvice, twinsInWords } from './conflict-words.ts';
import { combine, decideAgain, renumber } from './decisions.ts';
import { useBoth } from './use-both.ts';

/** One thing entered on both sides: it is combined field by field, or both are kept after theirs is renumbered. */
export function TwinsCard({ twins }: { readonly twins: IncomingTwins }) {
  const both = useBoth();
  const isCombined = useIncoming((state) => state.decisions.combined.includes(twins.key));
  const theirId = String(twins.theirs['id']);
  const kept = useIncoming((state) => state.decisions.renumbered[theirId]);
  const { title, fields } = twinsInWords(twins, both);
  return (
    <fieldset className="conflict" data-open={twins.isOpen}>
      <legend>{title}</legend>
      <div className="twins-fields">
        <div className="twins-row">
          <span />
          <span className="conflict-side">
            Mine <Who who={twins.who.mine} />
          </span>
          <span className="conflict-side">
            Theirs <Who who={twins.who.theirs} />
          </span>
        </div>
        {fields.map(({ label, mine, theirs }) => (
          <div className="twins-row" key={label}>
            <span className="quiet">{label}</span>
            <span className="conflict-value">{mine}</span>
            <span className="conflict-value">{theirs}</span>
          </div>
        ))}
      </div>
      <div className="twins-acts">
        {isCombined || kept !== undefined ? (
          <>
            <span>
              {isCombined
                ? 'Combined into one; any field in which they differ is asked above.'
                : `Both are kept; theirs becomes ${numbered(both, twins, kept?.number ?? 0)}.`}
            </span>
            <Button size="small" onClick={() => decide(decideAgain(twins.key, theirId))}>
              Decide again
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => decide(combine(twins.key, theirId))}>Combine</Button>
            {twins.entity === 'proposal' ? (
              <KeepBoth twins={twins} both={both} theirId={theirId} />
            ) : (
              <span className="quiet">{keepBothAdvice(twins)}</span>
            )}
          </>
        )}
      </div>
    </fieldset>
  );
}

function numbered(both: Register, { theirs }: IncomingTwins, number: number): string {
  const series = find(both, 'series', String(theirs['seriesId']));
  return series === undefined ? String(number) : raisedReference(series, number);
}

interface KeepBothProps {
  readonly twins: IncomingTwins;
  readonly both: Register;
  readonly theirId: string;
}

function KeepBoth({ twins, both, theirId }: KeepBothProps) {
  const series = find(both, 'series', String(twins.theirs['seriesId']));
  const [typed, setTyped] = useState<string | null>(null);
  if (series === undefined) return null;
  const text = typed ?? String(nextNumber(both, series));
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
  const fault =
    number < 1
      ? 'A number is needed.'
      : isTaken(both, series, number, '')
        ? `${raisedReference(series, number)} is taken.`
        : null;
  return (
    <form
      className="twins-keep"
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === null) decide(renumber(twins.key, theirId, number));
      }}
    >
      <Field
        label="Number for theirs"
        orientation="horizontal"
        {...(fault === null ? {} : { validationState: 'error' as const, validationMessage: fault })}
      >
        <Input
          className="twins-number"
          inputMode="numeric"
          value={text}
          onChange={(_, data) => setTyped(data.value)}
        />
      </Field>
      <Button type="submit" disabledFocusable={fault !== null}>
        Keep both
      </Button>
    </form>
  );
}
