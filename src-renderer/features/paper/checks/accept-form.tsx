import { Button, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { longMonth } from '../../../../src-shared/calendar/print-date.ts';
import { RecordForm } from '../../../components/record-form.tsx';
import { today } from '../../../components/today.ts';
import { usePreferences } from '../../../stores/preferences-store.ts';
import { save, useRegister } from '../../../stores/register-store.ts';
import { go, usePaper } from '../paper-state.ts';
import { useOpenRecord } from '../use-open-record.ts';
import { acceptAsked, acceptChanges, CHECK_LABELS, reasonProblem } from './accept.ts';
import type { PlacedFinding } from './findings.ts';

interface AcceptFormProps {
  readonly month: string;
  readonly edition: string | null;
  readonly finding: PlacedFinding;
  readonly onCancel: () => void;
}

/** Why a finding is right as it is. It is kept with the edition, and with no other. */
export function AcceptForm(props: AcceptFormProps) {
  const { edition, onCancel } = props;
  return (
    <section
      className="check-accept"
      aria-label="Accept this check"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onCancel();
      }}
    >
      {edition === null ? <NoEdition /> : <ReasonForm {...props} edition={edition} />}
    </section>
  );
}

function NoEdition() {
  return (
    <>
      <p>
        What is accepted is kept with an edition, and this paper has none yet. Make an edition first, then
        accept the check there.
      </p>
      <div className="buttons">
        <Button size="small" onClick={() => go({ panel: { kind: 'new-edition' } })}>
          New edition…
        </Button>
      </div>
    </>
  );
}

function ReasonForm({
  month,
  edition,
  finding,
}: Omit<AcceptFormProps, 'onCancel'> & { readonly edition: string }) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const author = usePreferences((state) => state.author) || 'Somebody';
  useEffect(() => {
    field.current?.focus();
    field.current?.closest('.check-accept')?.scrollIntoView({ block: 'nearest' });
  }, []);
  useOpenRecord(acceptAsked(edition, finding.key));
  const problem = reasonProblem(reason);
  const accept = async () => {
    const { register } = useRegister.getState();
    const acceptance = { editionId: edition, finding: finding.key, reason, by: author, on: today() };
    const result = await save(CHECK_LABELS.accept(month), acceptChanges(register, acceptance));
    if (result.ok) {
      // The reason has been saved, so nothing is to be asked.
      usePaper.setState({ panel: { kind: 'checks', chosen: null, accepting: null } });
    }
    return result;
  };
  return (
    <RecordForm
      what={`A check of the ${longMonth(month)} paper`}
      isDirty={reason !== ''}
      problems={problem === null ? [] : [problem]}
      onSave={accept}
      onDiscard={() => setReason('')}
      saveLabel="Accept"
    >
      <Field label="Why it is right as it is" hint={`Kept with this edition, as said by ${author} today.`}>
        <Textarea
          textarea={{ ref: field }}
          value={reason}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </RecordForm>
  );
}
