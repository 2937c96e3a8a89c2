import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { ok } from '../../../../src-shared/api/result.ts';
import { longDate, longMonth } from '../../../../src-shared/calendar/print-date.ts';
import { DateField } from '../../../components/date-field.tsx';
import { defaultDay } from '../../../components/today.ts';
import { useKeptText } from '../../../components/use-kept-text.ts';
import { useSaving } from '../../../components/use-saving.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { useOpenAct } from '../../../stores/open-acts.ts';
import { save, useRegister } from '../../../stores/register-store.ts';
import { committeeName } from '../months.ts';
import { go, NOTHING_SELECTED, usePaper } from '../paper-state.ts';
import { BEGUN_START, type BegunStart } from './begun-start.ts';
import { PromiseRow } from './promise-row.tsx';
import { type Answer, answerChanges, answerProblem, openPromises } from './promises.ts';
import { startDay, startLabel, startMonth } from './start-month.ts';

const KEEP: Answer = { kind: 'keep' };

/** Starting a month: what earlier papers promised is gone through first; then one change makes the paper. */
export function StartMonth({ month }: { readonly month: string }) {
  const register = useRegister((state) => state.register);
  const promises = useMemo(() => openPromises(register, month), [register, month]);
  const [begun, setBegun] = useOpenAct<BegunStart>(BEGUN_START);
  const { answers, day }: Omit<BegunStart, 'month'> =
    begun?.month === month ? begun : { answers: {}, day: startDay(register, month, defaultDay()) };
  const setAnswers = (next: BegunStart['answers']) => setBegun({ month, day, answers: next });
  const form = useRef<HTMLFormElement>(null);
  // The menu that led here is gone, and the keyboard's place with it.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const answerTo = (id: string) => answers[id] ?? KEEP;
  const editions = startMonth(register, month).changes.flatMap((change) =>
    change.kind === 'put' && change.entity === 'edition' && 'committeeId' in change.record
      ? [committeeName(register, change.record.committeeId)]
      : [],
  );

  const start = async () => {
    const made = startMonth(register, month);
    const moved = promises.flatMap((promise) => answerChanges(register, promise, answerTo(promise.id), day));
    const result = await save(startLabel(month), [...moved, ...made.changes]);
    if (!result.ok) return result;
    // What was answered is saved now, so nothing need be asked before the paper is shown.
    useInterface.setState({ unsaved: null });
    usePaper.setState({ month, edition: made.edition, starting: null, panel: NOTHING_SELECTED });
    return ok(null);
  };
  const what = `What becomes of the promises for ${longMonth(month)}`;
  const isUnsaved = Object.values(answers).some(({ kind }) => kind !== 'keep');
  const { saveNow, told, isSaving } = useSaving(form, {
    what,
    isUnsaved,
    problems: promises.flatMap((promise) => answerProblem(promise, answerTo(promise.id)) ?? []),
    onSave: start,
    onDiscard: () => setAnswers({}),
    onSaveCommand: (save) => void save(),
  });
  useKeptText(form, what, isUnsaved);

  return (
    <form
      ref={form}
      className="paper-start"
      data-what={what}
      aria-labelledby="paper-start-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaving) void saveNow();
      }}
    >
      <h2 id="paper-start-title" ref={heading} tabIndex={-1}>
        {startLabel(month)}
      </h2>
      <p>
        {editions.length === 0
          ? `The paper for ${longMonth(month)} begins without an edition; add one once it is there.`
          : `The paper for ${longMonth(month)} begins with an edition for ${listed(editions)}, with the same author, team and attachments.`}
      </p>
      {told !== null && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{told}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {promises.length === 0 ? (
        <p className="quiet">Nothing that an earlier paper promised is still open.</p>
      ) : (
        <>
          <div className="paper-start-day">
            <h3 className="paper-form-heading">
              {promises.length === 1 ? 'One promise is open' : `${promises.length} promises are open`}
            </h3>
            <DateField
              label="Changes set on"
              isInline
              isRequired
              value={day}
              onChange={(value) => {
                if (value !== null && value.length === 10) setBegun({ month, answers, day: value });
              }}
            />
          </div>
          <ul className="paper-promises">
            {promises.map((promise) => (
              <PromiseRow
                key={promise.id}
                promise={promise}
                month={month}
                answer={answerTo(promise.id)}
                onAnswer={(answer) => setAnswers({ ...answers, [promise.id]: answer })}
              />
            ))}
          </ul>
          <p className="quiet">
            Moved or dropped, a promise changes on {longDate(day)}; papers of days before go on saying what
            they said.
          </p>
        </>
      )}
      <div className="form-buttons">
        <Button type="submit" appearance="primary" disabledFocusable={isSaving} aria-keyshortcuts="Control+S">
          {startLabel(month)}
        </Button>
        <Button onClick={() => go({ starting: null })}>Not yet</Button>
      </div>
    </form>
  );
}

function listed(names: readonly string[]): string {
  const all = names.map((name) => `the ${name}`);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
