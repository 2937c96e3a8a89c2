/**
 * Every standing sentence of the paper. A sentence that counts has the forms none, one and many; a sentence that
 * does not has the form "always". Words in braces are filled in: {count} and {Count} are the number in words, the
 * others are named where the sentence is used. A register may replace a form with a setting of the name
 * `wording.KEY.FORM`; it must use no other words in braces than the form it replaces.
 */
export const WORDING = {
  // Cover
  'cover.purpose': {
    always:
      'This report sets out where modifications to the {code} stand, what was decided on them in {month}, and what its coming releases will hold.',
  },
  'cover.attached': {
    always:
      '{Appendix} gives the progress of the {company} on open Preliminary Assessments and Impact Assessments.',
  },
  'cover.recommendation': { always: '{Committee} is asked to {verb} this report.' },
  'cover.position': { always: 'Position as at {date}.' },
  'cover.classification': {
    always: 'This document is classified as {classification} under the {policy}. {handling}',
  },
  'footer.classification': { always: 'This document has a Classification of {classification}' },

  // 1 Summary
  'summary.intro': {
    always:
      'Draft Proposals, Modification Proposals and releases are reported here stage by stage, with the decisions of {month} and the steps that follow. Each modification has its own page in the {register}.',
  },
  'summary.as-at': { always: 'Stages are stated as at {asAt}.' },
  'summary.conversion': {
    none: 'No Draft Proposals go to {panel} on {date} for conversion.',
    one: 'One Draft Proposal goes to {panel} on {date} for conversion to a Modification Proposal:',
    many: '{Count} Draft Proposals go to {panel} on {date} for conversion to Modification Proposals:',
  },
  'summary.reports': {
    none: 'No Modification Reports go to {panel} on {date}.',
    one: 'One Modification Report goes to {panel} on {date}:',
    many: '{Count} Modification Reports go to {panel} on {date}:',
  },
  'summary.no-panel.conversion': {
    always:
      'The date of the next {panel} meeting is not settled, so no Draft Proposals are listed for conversion.',
  },
  'summary.no-panel.reports': {
    always: 'The date of the next {panel} meeting is not settled, so no Modification Reports are listed.',
  },
  'summary.no-decisions': { always: 'No modifications reached a final decision in {month}.' },
  'summary.approved': {
    one: 'In {month} {body} approved one modification{underPath}:',
    many: 'In {month} {body} approved {count} modifications{underPath}:',
  },
  'summary.rejected': {
    one: 'In {month} {body} rejected one modification{underPath}:',
    many: 'In {month} {body} rejected {count} modifications{underPath}:',
  },
  'summary.decided.approved': {
    one: 'One modification was approved in {month}{underPath}:',
    many: '{Count} modifications were approved in {month}{underPath}:',
  },
  'summary.decided.rejected': {
    one: 'One modification was rejected in {month}{underPath}:',
    many: '{Count} modifications were rejected in {month}{underPath}:',
  },
  'summary.withdrawn': {
    one: 'One proposal was withdrawn in {month}:',
    many: '{Count} proposals were withdrawn in {month}:',
  },

  // 2 Define
  'define.none-raised': { always: 'No Draft Proposals were raised in {month}.' },
  'define.raised.by': { always: '{proposal} was raised by {person} of {organisation} on {date}.' },
  'define.raised.by-person': { always: '{proposal} was raised by {person} on {date}.' },
  'define.raised.on-behalf': {
    always: '{proposal} was raised by {person} on behalf of {committee} on {date}.',
  },
  'define.raised.by-body': { always: '{proposal} was raised by {organisation} on {date}.' },
  'define.raised': { always: '{proposal} was raised on {date}.' },
  'define.split': { always: '{proposal} was split from {parent} on {date}.' },
  'define.no-decisions': { always: '{Committee} took no decisions on Draft Proposals in {month}.' },
  'define.none-presented': { always: 'No Draft Proposals were presented to {committee} on {date}.' },
  'define.unrecorded': {
    one: 'One Draft Proposal was on the agenda of {committee} on {date}:',
    many: '{Count} Draft Proposals were on the agenda of {committee} on {date}:',
  },
  'define.met': { always: '{Committee} met on {date} and came to these decisions.' },
  'define.ready': {
    one: 'One Draft Proposal is ready to go to {panel} for conversion to a Modification Proposal:',
    many: '{Count} Draft Proposals are ready to go to {panel} for conversion to Modification Proposals:',
  },
  'define.ready-report-phase': {
    one: 'One Draft Proposal is ready to go to {panel} for conversion and should progress directly to the Report Phase:',
    many: '{Count} Draft Proposals are ready to go to {panel} for conversion and should progress directly to the Report Phase:',
  },
  'define.ready-alone': {
    always: '{proposal} is ready to go to {panel} for conversion to a Modification Proposal{route}.',
  },
  'define.condition-raised': { always: 'This was raised by {committee}.' },
  'define.condition-owner': { always: '{Owner} will settle this before {deadline}.' },
  'define.presented': { always: '{reference} will go to {panel} {when}.' },
  'define.classified': { always: '{proposal} should be classified as {classification}.' },
  'define.classified-following': {
    always:
      '{proposal} should be classified as {classification}, as noted following discussion at {following}.',
  },
  'define.classified-alone': { always: '{proposal} was classified as {classification} on {date}.' },
  'define.development': {
    one: 'One Draft Proposal needs further development before it goes to {panel}:',
    many: '{Count} Draft Proposals need further development before they go to {panel}:',
  },
  'define.noted': {
    one: 'One Draft Proposal was discussed without a decision:',
    many: '{Count} Draft Proposals were discussed without a decision:',
  },
  'define.deferred': {
    one: 'The decision on one Draft Proposal was put off:',
    many: 'The decisions on {count} Draft Proposals were put off:',
  },
  'define.converted.refinement': {
    one: 'On {date} {panel} converted one Draft Proposal to a Modification Proposal:',
    many: 'On {date} {panel} converted {count} Draft Proposals to Modification Proposals:',
  },
  'define.converted.report-phase': {
    one: 'On {date} {panel} converted one Draft Proposal and sent it directly to the Report Phase:',
    many: 'On {date} {panel} converted {count} Draft Proposals and sent them directly to the Report Phase:',
  },
  'define.not-converted': {
    one: 'On {date} {panel} decided not to convert one Draft Proposal:',
    many: 'On {date} {panel} decided not to convert {count} Draft Proposals:',
  },

  // 3 Refine
  'refine.no-meeting-held': { always: 'No monthly {group} meeting had been held by {date}.' },
  'refine.last-meeting': {
    none: 'The latest monthly {group} meeting was held on {date}, with no modifications on its agenda.',
    one: 'The latest monthly {group} meeting was held on {date} and took one modification:',
    many: 'The latest monthly {group} meeting was held on {date} and took {count} modifications:',
  },
  'refine.next-meeting.to-settle': {
    always: 'The next will be held on {date}, and its agenda will be settled on {agendaDay}.',
  },
  'refine.next-meeting.settled': {
    always: 'The next will be held on {date}; its agenda was settled on {agendaDay}.',
  },
  'refine.next-meeting.month': { always: 'The next is planned for {date}; its day is still to be set.' },
  'refine.no-next-meeting': { always: 'The date of the next one is still to be set.' },
  'consultations.open': {
    none: 'No {kind}s are open at present.',
    one: 'One {kind} is open at present:',
    many: '{Count} {kind}s are open at present:',
  },
  'consultations.closed': {
    one: 'One {kind} has closed since the last report:',
    many: '{Count} {kind}s have closed since the last report:',
  },
  'consultations.withdrawn': {
    one: 'One {kind} has been withdrawn since the last report:',
    many: '{Count} {kind}s have been withdrawn since the last report:',
  },
  'consultations.expected': {
    none: 'No {kind}s are expected to be issued in {month}.',
    one: 'One {kind} is expected to be issued in {month}:',
    many: '{Count} {kind}s are expected to be issued in {month}:',
  },
  'consultations.closes': { always: '{proposal}, closing on {date}' },
  'consultations.closed-on': { always: '{proposal}, on {date}' },
  'consultations.expected-on': { always: '{proposal}, on {date}' },
  'consultations.slipped': { always: '{proposal}, which was expected {before}' },
  'refine.requests': {
    none: 'No Impact Assessments were requested at {board} meeting of {date}.',
    one: 'One Impact Assessment was requested at {board} meeting of {date}:',
    many: '{Count} Impact Assessments were requested at {board} meeting of {date}:',
  },
  'refine.requests-unrecorded': {
    one: 'One request for an Impact Assessment was on the agenda of {board} on {date}:',
    many: '{Count} requests for an Impact Assessment were on the agenda of {board} on {date}:',
  },
  'refine.no-change-board': {
    always: '{Board} did not meet in {month}, so no Impact Assessments were requested.',
  },
  'refine.timescales': { always: 'The timescales below are stated as at {asAt}.' },
  'refine.convention.weekdays-both-ends': {
    always:
      'WD stands for working days: weekdays with both ends counted, bank holidays included. An assessment runs from the day it was accepted.',
  },
  'refine.convention.working-days-both-ends': {
    always:
      'WD stands for working days: both ends counted, bank holidays of England and Wales left out. An assessment runs from the day it was accepted.',
  },
  'refine.past-target': {
    always: 'A current duration longer than its target is set in bold on a shaded ground.',
  },
  'refine.no-open': { always: 'No assessments were open at {asAt}.' },
  'refine.no-completed': { always: 'No assessments were completed during {year}.' },
  'refine.requested.PA': {
    always: 'A Preliminary Assessment of {proposal} was requested on {date} and is still to be accepted.',
  },
  'refine.requested.IA': {
    always: 'An Impact Assessment of {proposal} was requested on {date} and is still to be accepted.',
  },

  // 4 Opine
  'opine.votes': {
    one: '{Board} voted on one modification on {date}:',
    many: '{Board} voted on {count} modifications on {date}:',
  },
  'opine.votes-unrecorded': {
    one: 'One modification was on the agenda of {board} on {date} for a vote:',
    many: '{Count} modifications were on the agenda of {board} on {date} for a vote:',
  },
  'opine.no-votes': { always: '{Board} did not vote on any modifications in {month}.' },
  'opine.vote.approved': { always: '{proposal} was approved{for}{reason}.' },
  'opine.vote.rejected': { always: '{proposal} was rejected{reason}.' },
  'opine.vote.recommended-approval': {
    always: '{proposal}{path} was recommended to the Authority for approval{reason}.',
  },
  'opine.vote.recommended-rejection': {
    always: '{proposal}{path} was recommended to the Authority for rejection{reason}.',
  },
  'opine.vote.sent-back': { always: '{proposal} was sent back{to}{reason}.' },
  'opine.vote.deferred': { always: '{proposal} was put off to a later meeting{reason}.' },
  'opine.vote-to-come.meeting': { always: '{Meeting} will vote on it on {date}.' },
  'opine.vote-to-come.month': { always: 'It will be voted on in {date}.' },
  'opine.authority': {
    none: 'The Authority made no decisions in {month}.',
    one: 'The Authority made one decision in {month}:',
    many: 'The Authority made {count} decisions in {month}:',
  },
  'opine.authority.approved': { always: '{proposal} was approved{for} on {date}{reason}.' },
  'opine.authority.rejected': { always: '{proposal} was rejected on {date}{reason}.' },
  'opine.authority.sent-back': { always: '{proposal} was sent back{to} on {date}{reason}.' },
  'opine.with-authority': {
    none: 'No modifications are with the Authority for decision.',
    one: 'One modification is with the Authority for decision:',
    many: '{Count} modifications are with the Authority for decision:',
  },
  'opine.with-authority.since': { always: '{proposal}, since {date}' },
  'opine.with-authority.expected': {
    always: '{proposal}, since {date}, with a decision expected {expected}',
  },
  'opine.with-authority.expected-only': { always: '{proposal}, with a decision expected {expected}' },
  'opine.timescales': { always: 'The timescales below are stated as at {asAt}.' },

  // 5 Release
  'release.live': {
    none: 'The {release} went live on {date} without any modifications.',
    one: 'The {release} went live on {date} with one modification:',
    many: 'The {release} went live on {date} with {count} modifications:',
  },
  'release.coming': {
    none: 'No modifications are approved for implementation in the {release} ({date}).',
    one: 'One modification is approved for implementation in the {release} ({date}):',
    many: '{Count} modifications are approved for implementation in the {release} ({date}):',
  },
  'release.overdue': {
    none: 'The {release} was due on {date} and is not yet confirmed as live. No modifications are approved for it.',
    one: 'The {release} was due on {date} and is not yet confirmed as live. One modification is approved for it:',
    many: 'The {release} was due on {date} and is not yet confirmed as live. {Count} modifications are approved for it:',
  },
  'release.none-scheduled': { always: 'No releases of the {code} are scheduled.' },
  'release.standalone': {
    none: 'No modifications are approved for implementation as standalone releases.',
    one: 'One modification is approved for implementation as a standalone release:',
    many: '{Count} modifications are approved for implementation as standalone releases:',
  },
  'release.item-date': { always: '{proposal}, on {date}' },
  'release.item-part': { always: '{proposal}, {part}' },

  // Appendix A
  'appendix.intro': {
    always:
      'This appendix gives the progress of the {company} on each assessment open at {asAt}, as known on {position}.',
  },
  'appendix.none': { always: 'No assessments were open at {asAt}.' },
  'appendix.no-notes': { always: 'No progress notes have been recorded on these assessments.' },
  'appendix.no-note': { always: 'No progress note has been recorded.' },
  'appendix.note': { always: '{date}: {note}' },
} as const satisfies Record<string, Partial<Record<Form, string>>>;

export type Form = 'none' | 'one' | 'many' | 'always';
export type WordingKey = keyof typeof WORDING;

/** The words in braces that a form uses. */
export function placeholdersOf(form: string): readonly string[] {
  return [...form.matchAll(/\{([A-Za-z]+)\}/g)].map((match) => match[1] ?? '');
}
