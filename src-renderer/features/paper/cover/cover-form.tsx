import { Button, Field, Input } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { longDate, longMonth } from '../../../../src-shared/calendar/print-date.ts';
import { find } from '../../../../src-shared/entities/register.ts';
import { DateField } from '../../../components/date-field.tsx';
import { remove } from '../../../components/record.ts';
import { RecordForm } from '../../../components/record-form.tsx';
import { notify } from '../../../stores/interface-store.ts';
import { save, useRegister } from '../../../stores/register-store.ts';
import { committeeName, paperOf } from '../months.ts';
import { go, NOTHING_SELECTED, usePaper } from '../paper-state.ts';
import { AttachmentFields } from './attachment-fields.tsx';
import { draftChanges } from './cover-changes.ts';
import { type CoverDraft, draftOf, draftProblems, newEditionDraft } from './cover-draft.ts';
import { coverHints } from './cover-hints.ts';
import { EditionFields } from './edition-fields.tsx';

interface CoverFormProps {
  readonly month: string;
  readonly edition: string | null;
  readonly isNew: boolean;
}

/** The fields of the cover: the paper's own, its attachments, and those of the edition shown or of a new one. */
export function CoverForm({ month, edition: editionId, isNew }: CoverFormProps) {
  const register = useRegister((state) => state.register);
  const paper = paperOf(register, month);
  const edition = isNew ? null : (find(register, 'edition', editionId) ?? null);
  const saved = useMemo(() => {
    if (paper === null) return null;
    const draft = draftOf(register, paper, edition);
    return isNew ? { ...draft, edition: newEditionDraft(register, paper) } : draft;
  }, [register, paper, edition, isNew]);
  const [typed, setTyped] = useState<CoverDraft | null>(null);
  if (paper === null || saved === null) return null;
  const draft = typed ?? saved;
  const hints = coverHints(register, month, draft);
  const set = (change: Partial<CoverDraft>) => setTyped({ ...draft, ...change });
  const changes = draftChanges(register, paper, edition, draft);
  const committeeId = draft.edition?.committeeId ?? '';
  const forWhom = committeeId === '' ? '' : ` for the ${committeeName(register, committeeId)}`;
  const what = isNew ? `New edition${forWhom}` : `Cover of ${longMonth(month)}${forWhom}`;

  const saveDraft = async () => {
    const result = await save(what, changes);
    if (!result.ok) return result;
    setTyped(null);
    if (isNew) {
      const made = changes.find((change) => change.kind === 'put' && change.entity === 'edition');
      const id = made?.kind === 'put' ? made.record.id : null;
      // The form is still dirty for the question before leaving, though what was typed has been saved.
      usePaper.setState({ edition: id, panel: NOTHING_SELECTED });
    }
    return result;
  };

  return (
    <>
      <h2>{isNew ? 'New edition' : `Cover${forWhom}`}</h2>
      <RecordForm
        what={what}
        isDirty={typed !== null && changes.length > 0}
        problems={draftProblems(register, month, draft)}
        onSave={saveDraft}
        onDiscard={() => setTyped(null)}
        saveLabel={isNew ? 'Add the edition' : 'Save'}
      >
        {draft.edition !== null && (
          <EditionFields
            paper={paper}
            edition={draft.edition}
            isNew={isNew}
            hints={hints}
            onChange={(change) =>
              set({ edition: draft.edition === null ? null : { ...draft.edition, ...change } })
            }
          />
        )}
        {!isNew && (
          <>
            <div className="form-section">
              <h3 className="paper-form-heading">{longMonth(month)}, every edition</h3>
              <DateField
                label="Figures as at"
                value={draft.asAt}
                onChange={(asAt) => set({ asAt })}
                hint={`Left empty: the month’s end, ${longDate(hints.asAt)}.`}
              />
              <DateField
                label="Day of the paper"
                value={draft.position}
                onChange={(position) => set({ position })}
                hint={`Left empty: papers day of the coming Panel, ${longDate(hints.position)}.`}
              />
              <Field label="Author">
                <Input
                  value={draft.author}
                  list="paper-people"
                  onChange={(_, { value }) => set({ author: value })}
                />
              </Field>
              <datalist id="paper-people">
                {register.person.map(({ id, name }) => (
                  <option key={id} value={name} />
                ))}
              </datalist>
              <Field label="Team">
                <Input value={draft.team} onChange={(_, { value }) => set({ team: value })} />
              </Field>
            </div>
            <AttachmentFields
              attachments={draft.attachments}
              onChange={(attachments) => set({ attachments })}
            />
          </>
        )}
      </RecordForm>
      {edition !== null && !register.issue.some((issue) => issue.editionId === edition.id) && (
        <div className="form-section">
          <Button
            appearance="subtle"
            icon={<Delete16Regular />}
            onClick={() => void removeEdition(edition.id, committeeName(register, edition.committeeId))}
          >
            Remove this edition
          </Button>
        </div>
      )}
    </>
  );
}

async function removeEdition(id: string, name: string): Promise<void> {
  const result = await save(`Remove the edition for the ${name}`, [remove('edition', id)]);
  if (result.ok) go({ edition: null, panel: NOTHING_SELECTED });
  else notify({ intent: 'error', text: result.error.message, next: result.error.next });
}
