import { ProgressBar } from '@fluentui/react-components';
import type { RedactionPreview } from '../../../../src-shared/api/redaction-api.ts';
import { reachInWords } from './people-words.ts';
import { UnreachedLists } from './unreached.tsx';

interface AfterProps {
  readonly preview: RedactionPreview;
  /** What was done just now; null where it was done before. */
  readonly done: Pick<RedactionPreview, 'records' | 'papers'> | null;
  readonly isMaking: boolean;
}

/** What became of a person's name, and what still has it. */
export function After({ preview, done, isMaking }: AfterProps) {
  return (
    <>
      {done !== null && (
        <p role="status">
          “{preview.replacement}” now stands in the place of the name, in {reachInWords(done)}. The history
          says that a person was redacted, when and by whom, and never the name.
        </p>
      )}
      {isMaking && (
        <div role="status">
          <p>Writing the file anew…</p>
          <ProgressBar aria-label="Writing the file anew" />
        </div>
      )}
      {done !== null && <h3>What still has the name</h3>}
      <UnreachedLists {...preview} />
    </>
  );
}
