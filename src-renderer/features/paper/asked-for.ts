import { useEffect } from 'react';
import { useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { askedAccept } from './checks/accept.ts';
import { placeOf } from './months.ts';
import { askedWords } from './own/own-words.ts';
import { NOTHING_SELECTED, usePaper } from './paper-state.ts';

/**
 * Takes up what somebody asked to see: a record of a paper, from the search or from another view, or again the words of a
 * sentence or the reason for a check that were being typed.
 */
export function useAskedFor(): void {
  const asked = useInterface((state) => state.selected.paper);
  useEffect(() => {
    if (asked == null) return;
    const words = askedWords(asked);
    if (words !== null) {
      const { month, key } = words;
      const selection = { kind: 'text', key } as const;
      usePaper.setState({
        month,
        mode: 'live',
        reading: null,
        panel: { kind: 'edit', selection },
        starting: null,
      });
      return;
    }
    const check = askedAccept(asked);
    const { register } = useRegister.getState();
    const place = placeOf(register, check?.editionId ?? asked);
    if (check !== null && place !== null) {
      const panel = { kind: 'checks', chosen: check.finding, accepting: check.finding } as const;
      usePaper.setState({ ...place, mode: 'live', reading: null, panel, starting: null });
      return;
    }
    useInterface.setState(({ selected }) => ({ selected: { ...selected, paper: null } }));
    if (place !== null)
      usePaper.setState({ ...place, reading: null, panel: NOTHING_SELECTED, starting: null });
  }, [asked]);
}
