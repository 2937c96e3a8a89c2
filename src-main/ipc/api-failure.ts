import type { ApiError, Result } from '../../src-shared/api/result.ts';

/** A foreseen failure on its way to the window. */
export class ApiFailure extends Error {
  readonly told: ApiError;

  constructor(told: ApiError) {
    super(told.message);
    this.told = told;
  }
}

/** What was asked for. Throws ApiFailure where it failed. */
export function given<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new ApiFailure(result.error);
}

export function refuse(code: string, message: string, next: string | null = null): never {
  throw new ApiFailure({ code, message, next, problems: [] });
}
