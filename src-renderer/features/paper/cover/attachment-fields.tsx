import { Button, Input, Select } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import type { AttachmentDraft } from './cover-draft.ts';

interface AttachmentFieldsProps {
  readonly attachments: readonly AttachmentDraft[];
  readonly onChange: (attachments: readonly AttachmentDraft[]) => void;
}

/** What goes with the paper. The progress of the assessments Panelpaper writes itself; others come from elsewhere. */
export function AttachmentFields({ attachments, onChange }: AttachmentFieldsProps) {
  const set = (at: number, change: Partial<AttachmentDraft>) =>
    onChange(attachments.map((one, place) => (place === at ? { ...one, ...change } : one)));
  const letter = String.fromCharCode('A'.charCodeAt(0) + attachments.length);
  const hasProgress = attachments.some(({ kind }) => kind === 'assessment-progress');
  return (
    <div className="form-section paper-attachment-fields" role="group" aria-labelledby="paper-attachments">
      <h3 id="paper-attachments" className="paper-form-heading">
        Attachments
      </h3>
      {attachments.length === 0 && <p className="quiet">Nothing goes with this paper.</p>}
      {attachments.map((one, at) => (
        <div key={one.id ?? `new ${at}`} className="paper-attachment">
          <Input
            aria-label="Label"
            value={one.label}
            onChange={(_, { value }) => set(at, { label: value })}
          />
          <Button
            appearance="subtle"
            icon={<Delete16Regular />}
            aria-label={`Remove ${one.label || 'this attachment'}`}
            onClick={() => onChange(attachments.filter((_, place) => place !== at))}
          />
          <Input
            aria-label={`Title of ${one.label}`}
            spellCheck
            value={one.title}
            onChange={(_, { value }) => set(at, { title: value })}
          />
          <Select
            aria-label={`Who writes ${one.label}`}
            value={one.kind}
            onChange={(_, { value }) =>
              set(at, { kind: value === 'other' ? 'other' : 'assessment-progress' })
            }
          >
            <option value="assessment-progress">Assessment progress, written from the register</option>
            <option value="other">A document from elsewhere</option>
          </Select>
        </div>
      ))}
      <Button
        size="small"
        icon={<Add16Regular />}
        onClick={() =>
          onChange([
            ...attachments,
            {
              id: null,
              label: `Appendix ${letter}`,
              title: '',
              kind: hasProgress ? 'other' : 'assessment-progress',
            },
          ])
        }
      >
        Add an attachment
      </Button>
    </div>
  );
}
