export type RegisterErrorCode =
  | 'missing'
  | 'exists'
  | 'not-a-register'
  | 'damaged'
  | 'newer'
  | 'locked'
  | 'invalid'
  | 'not-empty'
  | 'unwritable';

/** What went wrong with a register or a file, in a sentence for a person, with what to do next where there is something. */
export class RegisterError extends Error {
  override readonly name = 'RegisterError';
  readonly code: RegisterErrorCode;
  readonly next: string | null;

  constructor(code: RegisterErrorCode, sentence: string, next: string | null = null) {
    super(sentence);
    this.code = code;
    this.next = next;
  }
}
