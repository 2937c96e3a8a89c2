import { TextEditStyle16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { OwnWords } from '../../../../src-shared/report/model.ts';
import { ownState } from './own-list.ts';

/** What marks a sentence that has words of its own: an edge of dots, and what it is for those who cannot see it. */
export function ownEdge(own: OwnWords | undefined) {
  return own === undefined ? {} : { 'data-own': ownState(own) };
}

export function OwnMark({ own }: { readonly own: OwnWords | undefined }) {
  if (own === undefined) return null;
  const state = ownState(own);
  if (state === 'used') {
    return (
      <span className="own-mark" title="Own words">
        <TextEditStyle16Regular aria-hidden />
        <span className="paper-hidden">Own words. </span>
      </span>
    );
  }
  return (
    <span className="own-mark own-mark-check">
      <Warning16Filled aria-hidden />
      <span className="paper-hidden">Own words, </span>
      {state === 'changed' ? 'facts changed' : 'own words not used'}
    </span>
  );
}
