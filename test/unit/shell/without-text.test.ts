import { expect, it } from 'vitest';
import { withoutText } from '../../../src-main/shell/without-text.ts';

it('keeps what happened and where, and nothing that a register may say', () => {
  const frames = '\n    at read (app.js:1:2)\n    at app.js:3:4';
  expect(withoutText(`Error: There is no “Smith's "last" word” here${frames}`)).toBe(
    `Error: There is no “…” here${frames}`,
  );
  expect(
    withoutText(`SyntaxError: Unexpected token 'D', "DP114 says\nmore" is not valid JSON${frames}`),
  ).toBe(`SyntaxError: Unexpected token “…” is not valid JSON${frames}`);
  expect(withoutText(`TypeError: Can't read it${frames}`)).toBe(`TypeError: Can't read it${frames}`);
  expect(withoutText(`Error: one\nDP114 secret${frames}`)).toBe(`Error: one${frames}`);
  expect(withoutText('SqliteError: UNIQUE constraint failed: person.id')).toBe(
    'SqliteError: UNIQUE constraint failed: person.id',
  );
  expect(withoutText('x'.repeat(1000))).toHaveLength(300);
});
