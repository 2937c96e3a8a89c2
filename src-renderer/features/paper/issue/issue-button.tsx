import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { longDate } from '../../../../src-shared/calendar/print-date.ts';
import { tellFailure } from '../../../app/commands.ts';
import { DateField } from '../../../components/date-field.tsx';
import { Question } from '../../../components/question.tsx';
import { leave, notify } from '../../../stores/interface-store.ts';
import { usePreferences } from '../../../stores/preferences-store.ts';
import { registerLine } from '../../../stores/register-line.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { checksOpen } from '../checks/check-words.ts';
import { openNow, unlessStopped } from '../checks/stop-question-store.ts';
import { issueState } from './issue-words.ts';

interface IssueButtonProps {
  readonly month: string;
  readonly editionId: string;
  /** The day of the paper: what the day of issue is at first. */
  readonly position: string;
}

/** Says whether an edition was issued, and issues it: from then on it can be rebuilt exactly, whatever changes later. */
export function IssueButton({ month, editionId, position }: IssueButtonProps) {
  const register = useRegister((state) => state.register);
  const [isAsking, setIsAsking] = useState(false);
  const state = issueState(register, editionId);
  return (
    <>
      <Button
        onClick={() => leave(() => unlessStopped('Issue', month, editionId, () => setIsAsking(true)))}
        title={state}
      >
        Issue…
      </Button>
      {isAsking && (
        <IssueDialog
          month={month}
          editionId={editionId}
          position={position}
          state={state}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

interface IssueDialogProps extends IssueButtonProps {
  readonly state: string;
  readonly onClose: () => void;
}

function IssueDialog({ month, editionId, position, state, onClose }: IssueDialogProps) {
  const [issuedOn, setIssuedOn] = useState<string | null>(position);
  const [isIssuing, setIsIssuing] = useState(false);
  const issue = async () => {
    if (issuedOn === null) return;
    setIsIssuing(true);
    const { author, installation } = usePreferences.getState();
    const by = { author: author || 'Somebody', installation, at: new Date().toISOString() };
    const result = await registerLine('issue', { id: crypto.randomUUID(), editionId, issuedOn, by });
    setIsIssuing(false);
    if (!result.ok) return tellFailure(result.error);
    onClose();
    notify({
      intent: 'success',
      text: `Issued on ${longDate(issuedOn)}. The paper is kept as it stands now.`,
      next: checksOpen(openNow(month, editionId)),
    });
  };
  const label = isIssuing ? 'Issuing…' : 'Issue';
  return (
    <Question
      title="Issue this edition"
      className="issue-dialog"
      onEscape={onClose}
      answers={[
        { label, act: () => void issue(), isPrimary: true, isWaiting: isIssuing || issuedOn === null },
        { label: 'Cancel', act: onClose },
      ]}
    >
      <p>{state}.</p>
      <p>
        Issuing keeps the whole paper in the register as it stands now. It can be rebuilt exactly at any time,
        and the next month’s paper tells what became known after it.
      </p>
      <DateField label="Issued on" value={issuedOn} onChange={setIssuedOn} isRequired />
    </Question>
  );
}
