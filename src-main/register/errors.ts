import type { Problem } from '../../src-shared/entities/change-set.ts';

export type RegisterErrorCode =
  | 'missing'
  | 'exists'
  | 'not-a-register'
  | 'damaged'
  | 'newer'
  | 'older'
  | 'locked'
  | 'invalid'
  | 'not-empty'
  | 'not-issued'
  | 'changed-since'
  | 'unrelated'
  | 'conflicts'
  | 'cancelled'
  | 'passphrase-needed'
  | 'passphrase-wrong'
  | 'passphrase-weak'
  | 'unwritable';

/** What went wrong with a register or a file, in a sentence for a person, with what to do next where there is something. */
export class RegisterError extends Error {
  override readonly name = 'RegisterError';
  readonly code: RegisterErrorCode;
  readonly next: string | null;
  /** Every record at fault, where records are. */
  readonly problems: readonly Problem[];

  constructor(
    code: RegisterErrorCode,
    sentence: string,
    next: string | null = null,
    problems: readonly Problem[] = [],
  ) {
    super(sentence);
    this.code = code;
    this.next = next;
    this.problems = problems;
  }
}

const MOST_TOLD = 10;

/** A refusal for what is wrong between records: the first ten sentences and how many more there are. */
export function refusalOf(problems: readonly Problem[]): RegisterError {
  const told = problems.slice(0, MOST_TOLD).map(({ sentence }) => sentence);
  const more = problems.length - told.length;
  const rest = more === 0 ? '' : ` And ${more} more.`;
  return new RegisterError('invalid', told.join(' ') + rest, null, problems);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
