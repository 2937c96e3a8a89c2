import { WORDING } from '../../../src-shared/report/wording.ts';
import { SETTING_GROUPS, type SettingField } from '../settings/setting-fields.ts';

const FIELDS: ReadonlyMap<string, SettingField> = new Map(
  SETTING_GROUPS.flatMap(({ fields }) => fields.map((field) => [field.key, field] as const)),
);

const SHOWN = 60;

/** What a setting is called: as its form calls it, or by the sentence that it words anew. */
export function settingName(key: string): string {
  const label = FIELDS.get(key)?.label;
  if (label !== undefined) return label;
  const [, sentence = '', form = ''] = /^wording\.(.+)\.([a-z]+)$/.exec(key) ?? [];
  const forms: Readonly<Record<string, string>> | undefined = WORDING[sentence as keyof typeof WORDING];
  const built = forms?.[form];
  if (built !== undefined)
    return `The sentence “${built.length > SHOWN ? `${built.slice(0, SHOWN).trimEnd()}…` : built}”`;
  const classification = /^classification\.sentence\.(\S+)$/.exec(key)?.[1];
  return classification === undefined ? 'A setting' : `How ${classification} papers are handled`;
}

/** Its value in words. */
export function settingValue(key: string, value: string): string {
  return FIELDS.get(key)?.choices?.find((choice) => choice.value === value)?.label ?? value;
}
