import { Field, Input, ProgressBar } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import type { RedactionPreview } from '../../../../src-shared/api/redaction-api.ts';
import { redactorOf } from '../../../../src-shared/redaction/redactor.ts';
import { usePreferences } from '../../../stores/preferences-store.ts';
import { recordsInWords } from './people-words.ts';
import { UnreachedLists } from './unreached.tsx';

interface BeforeProps {
  readonly preview: RedactionPreview;
  /** What has to be typed. */
  readonly name: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly isMaking: boolean;
}

/** What redacting somebody would do, what it cannot reach, and the name to type for it. */
export function Before({ preview, name, typed, onType, isMaking }: BeforeProps) {
  const { names, replacement, records, papers } = preview;
  const author = usePreferences((state) => state.author);
  const isAuthor = redactorOf([{ names, replacement, on: '' }])(author).on !== null;
  return (
    <>
      <dl className="redact-facts">
        <div>
          <dt>{names.length === 1 ? 'Name' : 'Names'}</dt>
          <dd>{names.join(', ')}</dd>
        </div>
        <div>
          <dt>In its place</dt>
          <dd>{replacement}</dd>
        </div>
        <div>
          <dt>Records</dt>
          <dd>{recordsInWords(records)}</dd>
        </div>
        <div>
          <dt>Papers as issued</dt>
          <dd>{papers === 0 ? 'none' : `${papers}, which will say that a name was taken out`}</dd>
        </div>
        <div>
          <dt>History</dt>
          <dd>wherever it has the name, and the register’s earlier states</dd>
        </div>
      </dl>
      <p className="redact-warning">
        <Warning16Regular aria-hidden />
        <span>
          <strong>This cannot be undone.</strong> The name is wiped from the register’s file, so nothing is
          left to put it back from.
        </span>
      </p>
      {isAuthor && (
        <p className="redact-warning">
          <Warning16Regular aria-hidden />
          <span>
            It is your name on this computer too, and would stand beside the next change you make. Change it
            under Settings › This computer first.
          </span>
        </p>
      )}
      <h3>What will still have the name</h3>
      <UnreachedLists {...preview} />
      <Field label={`Type the name to confirm: ${name}`}>
        <Input
          value={typed}
          autoComplete="off"
          spellCheck={false}
          readOnly={isMaking}
          onChange={(_, { value }) => onType(value)}
        />
      </Field>
      {isMaking && (
        <div role="status">
          <p>Taking the name out and writing the file anew…</p>
          <ProgressBar aria-label="Taking the name out" />
        </div>
      )}
    </>
  );
}
