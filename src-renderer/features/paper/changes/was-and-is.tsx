import { Fragment } from 'react';
import { keyed } from '../preview/placed.ts';
import { type Piece, wordChanges } from './word-changes.ts';
import './changes.css';

interface WasAndIsProps {
  readonly was: string | null;
  readonly is: string | null;
  /** What the two are called: "Was" and "Now". */
  readonly names: readonly [string, string];
}

/** What a text was and what it is, with the words that differ marked in both: struck through, underlined. */
export function WasAndIs({ was, is, names }: WasAndIsProps) {
  const both =
    was === null || is === null ? { was: whole(was ?? ''), is: whole(is ?? '') } : wordChanges(was, is);
  return (
    <dl className="changes-both">
      {was !== null && <Line name={names[0]} pieces={both.was} mark="del" />}
      {is !== null && <Line name={names[1]} pieces={both.is} mark="ins" />}
    </dl>
  );
}

const whole = (text: string): readonly Piece[] => [{ text, isSame: true }];

interface LineProps {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly mark: 'del' | 'ins';
}

function Line({ name, pieces, mark: Mark }: LineProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {keyed(pieces, ({ text }) => text).map(({ key, item: { text, isSame } }) =>
          isSame ? (
            <span key={key}>{text}</span>
          ) : (
            <Fragment key={key}>
              <Mark>{text.trimEnd()}</Mark>
              {text.slice(text.trimEnd().length)}
            </Fragment>
          ),
        )}
      </dd>
    </>
  );
}
