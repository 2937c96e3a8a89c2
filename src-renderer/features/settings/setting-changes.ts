import type { Change } from '../../../src-shared/entities/change-set.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { settingOn } from '../../../src-shared/entities/settings.ts';
import { newRecord, put, remove } from '../../components/record.ts';

/** The changes that give settings new values from a day on (null: always). Values that hold already change nothing. */
export function settingChanges(
  register: Register,
  values: Readonly<Record<string, string>>,
  from: string | null,
): readonly Change[] {
  return Object.entries(values).flatMap(([key, value]): readonly Change[] => {
    if (settingOn(register, key, from ?? '0000-00-00') === value) return [];
    const there = register.setting.find((row) => row.key === key && row.from === from);
    return [
      put('setting', there === undefined ? newRecord('setting', { key, value, from }) : { ...there, value }),
    ];
  });
}

/** The changes that take a register's own value of a setting away, so that the built-in one holds again. */
export function settingRemovals(register: Register, key: string): readonly Change[] {
  return register.setting.filter((row) => row.key === key).map(({ id }) => remove('setting', id));
}
