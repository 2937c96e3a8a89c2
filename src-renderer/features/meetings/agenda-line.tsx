import { Button, Link, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { tableDate } from '../../../src-shared/calendar/print-date.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { OUTCOME_WORDS } from '../../components/words.ts';
import { show } from '../../stores/interface-store.ts';
import { useOpenAct } from '../../stores/open-acts.ts';
import { useRegister } from '../../stores/register-store.ts';
import { ConditionLines } from './condition-lines.tsx';
import { DropForm } from './drop-form.tsx';
import { outcomeOf } from './entry-row.ts';
import { whenOf } from './next-step.ts';
import { outcomesOf } from './place.ts';
import { LaterMark, nameOf, ProposalLink } from './printed.tsx';
import { disagreement, isCarried, talliesOf } from './tally.ts';
import { TallyForm } from './tally-form.tsx';
import { type LinkedVote, voteAfter, voteBefore } from './vote-chain.ts';
import { BACK_TO, PURPOSE_WORDS, ROUTE_WORDS } from './words.ts';

interface AgendaLineProps {
  readonly item: RecordOf<'agendaItem'>;
  /** The day the reference is read for. */
  readonly on: string;
}

/** One item of an agenda: the proposal, what is to be done with it, and what was. */
export function AgendaLine({ item, on }: AgendaLineProps) {
  const register = useRegister((state) => state.register);
  const [open, setOpen] = useOpenAct<'drop' | 'tally'>(item.id);
  const outcome = outcomeOf(register, item.id);
  const { reference } = nameOf(register, item.proposalId, on);
  const close = () => setOpen(null);
  return (
    <li className="meetings-line">
      <div className="meetings-line-head">
        <ProposalLink register={register} proposalId={item.proposalId} on={on} />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              icon={<MoreHorizontal20Regular />}
              aria-label={`More about ${reference}`}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {outcome === undefined ? (
                <MenuItem onClick={() => setOpen('drop')}>Take off the agenda…</MenuItem>
              ) : (
                <MenuItem onClick={() => show('meetings', outcomesOf(item.meetingId ?? ''))}>
                  Correct the outcome…
                </MenuItem>
              )}
              {outcome !== undefined && item.purpose === 'vote' && (
                <MenuItem onClick={() => setOpen('tally')}>Tally…</MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <p>
        <span className="quiet">{PURPOSE_WORDS[item.purpose]} · </span>
        {outcome === undefined ? (
          <>
            <strong>To decide</strong>
            <span className="quiet">
              {' '}
              · set {tableDate(item.setOn)}
              <LaterMark on={item.setOn} />
            </span>
          </>
        ) : (
          <OutcomeLine register={register} outcome={outcome} />
        )}
      </p>
      {outcome !== undefined && <ConditionLines outcome={outcome} reference={reference} />}
      <Votes register={register} item={item} outcome={outcome} />
      {open === 'drop' && <DropForm item={item} reference={reference} close={close} />}
      {open === 'tally' && outcome !== undefined && (
        <TallyForm outcome={outcome} reference={reference} close={close} />
      )}
    </li>
  );
}

interface OutcomeLineProps {
  readonly register: Register;
  readonly outcome: RecordOf<'outcome'>;
}

function OutcomeLine({ register, outcome }: OutcomeLineProps) {
  const { kind, route, destination, releaseId, reason } = outcome;
  const more = [
    ...(route === null ? [] : [ROUTE_WORDS[route]]),
    ...(destination === null ? [] : [BACK_TO[destination]]),
    ...(releaseId === null ? [] : [find(register, 'release', releaseId)?.name ?? '']),
    ...(reason === null ? [] : [`for ${reason}`]),
  ];
  return (
    <>
      <strong>{OUTCOME_WORDS[kind]}</strong>
      {more.length > 0 && ` · ${more.join(' · ')}`}
      <LaterMark on={outcome.on} />
    </>
  );
}

interface VotesProps {
  readonly register: Register;
  readonly item: RecordOf<'agendaItem'>;
  readonly outcome: RecordOf<'outcome'> | undefined;
}

/** The vote before and the one after, each leading to the other, and what the tally says. */
function Votes({ register, item, outcome }: VotesProps) {
  const before = voteBefore(register, item);
  const after = voteAfter(register, item);
  const tallies = outcome === undefined ? {} : talliesOf(register, outcome.id);
  const fault = outcome === undefined ? null : disagreement(outcome.kind, tallies);
  const carried = isCarried(tallies, 'proposed');
  if (before === null && after === null && carried === null && fault === null) return null;
  return (
    <p className="quiet">
      {before !== null && (
        <>
          Voted on before <VoteLink vote={before} />.{' '}
        </>
      )}
      {after !== null && (
        <>
          Voted on again <VoteLink vote={after} />.{' '}
        </>
      )}
      {fault === null
        ? carried !== null && `The tally ${carried ? 'carries' : 'does not carry'} the Proposed Solution.`
        : null}
      {fault !== null && <span className="meetings-check">{fault}</span>}
    </p>
  );
}

function VoteLink({ vote: { item, planned } }: { readonly vote: LinkedVote }) {
  if (item.meetingId === null) return whenOf(planned);
  return (
    <Link as="button" type="button" onClick={() => show('meetings', item.meetingId)}>
      {whenOf(planned)}
    </Link>
  );
}
