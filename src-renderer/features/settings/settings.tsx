import type { ReactNode } from 'react';
import { show, useInterface } from '../../stores/interface-store.ts';
import { MachineForm } from './machine-form.tsx';
import { People } from './people/people.tsx';
import { RECORD_KINDS } from './record-fields.ts';
import { RecordList } from './record-list.tsx';
import { SETTING_GROUPS } from './setting-fields.ts';
import { SettingForm } from './setting-form.tsx';
import { WordingForm } from './wording-form.tsx';
import './settings.css';

interface Page {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}

const PAGES: readonly Page[] = [
  { key: 'machine', title: 'This computer', content: <MachineForm /> },
  ...SETTING_GROUPS.map((group) => ({
    key: group.key,
    title: group.title,
    content: <SettingForm key={group.key} group={group} />,
  })),
  ...RECORD_KINDS.map((kind) => ({
    key: kind.entity,
    title: kind.title,
    content: kind.entity === 'person' ? <People kind={kind} /> : <RecordList key={kind.entity} kind={kind} />,
  })),
  { key: 'wording', title: 'Wording', content: <WordingForm /> },
];

/** The settings of this computer and of the register, a page for each. */
export function Settings() {
  const at = useInterface((state) => state.selected.settings) ?? 'machine';
  const page = PAGES.find(({ key }) => key === at) ?? PAGES[0];
  return (
    <div className="settings">
      <div className="view-head">
        <h1>Settings</h1>
      </div>
      <div className="settings-body">
        <nav aria-label="Settings">
          <ul>
            {PAGES.map(({ key, title }) => (
              <li key={key}>
                <button
                  type="button"
                  aria-current={key === at ? 'page' : undefined}
                  onClick={() => show('settings', key)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <section className="settings-page" aria-label={page?.title}>
          <h2>{page?.title}</h2>
          {page?.content}
        </section>
      </div>
    </div>
  );
}
