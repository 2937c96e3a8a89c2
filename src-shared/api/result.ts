import { z } from 'zod';

/** What went wrong, for a person: what happened and where, and what to do next. */
export const apiError = z.strictObject({
  code: z.string().describe('What kind of failure it is: "locked", "unwritable", "unexpected" …'),
  message: z.string().describe('One sentence that says what happened and where.'),
  next: z.string().nullable().describe('What the person can do about it.'),
  problems: z
    .array(
      z.strictObject({
        entity: z.string(),
        id: z.string(),
        field: z.string().nullable(),
        sentence: z.string(),
      }),
    )
    .describe('Each record at fault, where records are.'),
});

export type ApiError = Readonly<z.infer<typeof apiError>>;

/** The answer to every call across a process boundary. Nothing is thrown across one. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ApiError };

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failed(code: string, message: string, next: string | null = null): Result<never> {
  return { ok: false, error: { code, message, next, problems: [] } };
}

/** What a method takes and gives. */
export interface Method<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

export type Methods = Readonly<Record<string, Method>>;
export type InputOf<Map extends Methods, Name extends keyof Map> = z.infer<Map[Name]['input']>;
export type OutputOf<Map extends Methods, Name extends keyof Map> = z.infer<Map[Name]['output']>;

/** A client of a map of methods: what the renderer holds. */
export type Client<Map extends Methods> = <Name extends keyof Map & string>(
  name: Name,
  input: InputOf<Map, Name>,
) => Promise<Result<OutputOf<Map, Name>>>;

/** A handler for each method of a map; the type says when one is missing. */
export type Handlers<Map extends Methods, Caller> = {
  readonly [Name in keyof Map]: (
    input: InputOf<Map, Name>,
    caller: Caller,
  ) => OutputOf<Map, Name> | Promise<OutputOf<Map, Name>>;
};
