import { Dialog, DialogBody, DialogContent, DialogSurface, Input } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useInterface } from '../stores/interface-store.ts';
import { useRegister } from '../stores/register-store.ts';
import { type Found, findEverywhere, searchables } from './searchables.ts';

/** Search or jump: any proposal, meeting or command, by a few letters of it. */
export function Search() {
  const isOpen = useInterface((state) => state.isSearching);
  if (!isOpen) return null;
  return <SearchDialog />;
}

const close = () => useInterface.setState({ isSearching: false });

function SearchDialog() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const all = useMemo(() => searchables(register, asAt), [register, asAt]);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = findEverywhere(all, words);
  const current = found[Math.min(at, found.length - 1)];
  const choose = (one: Found | undefined) => {
    if (one === undefined) return;
    close();
    one.act();
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : close())}>
      <DialogSurface className="search" aria-label="Search or jump to">
        <DialogBody>
          <DialogContent>
            <Input
              autoFocus
              size="large"
              contentBefore={<Search20Regular />}
              placeholder="A reference, a title, a meeting or a command"
              role="combobox"
              aria-expanded
              aria-controls="search-results"
              aria-activedescendant={current === undefined ? '' : `search-${current.key}`}
              aria-label="Search or jump to"
              value={words}
              onChange={(_, data) => {
                setWords(data.value);
                setAt(0);
              }}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
                else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
                else if (event.key === 'Enter') choose(current);
                else return;
                event.preventDefault();
              }}
            />
            <div id="search-results" role="listbox" aria-label="Found" className="search-results">
              {found.map((one) => (
                <div
                  key={one.key}
                  id={`search-${one.key}`}
                  role="option"
                  aria-selected={one === current}
                  tabIndex={-1}
                  onClick={() => choose(one)}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') choose(one);
                  }}
                >
                  <span>{one.text}</span>
                  <span className="quiet">{one.kind}</span>
                </div>
              ))}
            </div>
            {found.length === 0 && <p className="quiet">Nothing here is called “{words}”.</p>}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
