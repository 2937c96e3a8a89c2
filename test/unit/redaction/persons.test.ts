import { describe, expect, it } from 'vitest';
import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import { type EntityName, entityNames, referencesOf } from '../../../src-shared/entities/registry.ts';
import {
  personsLike,
  personsMeant,
  personsRemoved,
  redactable,
} from '../../../src-shared/redaction/find-person.ts';
import { personUses } from '../../../src-shared/redaction/person-uses.ts';
import { countedRecords } from '../../../src-shared/words/counted-records.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const sample = buildSample();
const idOf = (name: string) => sample.person.find((one) => one.name === name)?.id ?? '';

describe('where persons are named', () => {
  it('is told by part, each proposal once however often a row names them', () => {
    const [row] = sample.proposalProposer.filter(({ personId }) => personId === idOf('Gemma Slaney'));
    if (row === undefined) throw new Error('the sample has her');
    const twice: Register = {
      ...sample,
      proposalProposer: [...sample.proposalProposer, { ...row, id: idFor('again') }],
    };
    expect(personUses(twice).get(row.personId ?? '')).toEqual([
      { role: 'Proposer', records: [{ entity: 'proposal', id: row.proposalId }] },
    ]);
  });

  it('leaves out no field that names one', () => {
    const fields = entityNames.flatMap((entity) =>
      [...referencesOf(entity)].flatMap(([field, target]) => (target === 'person' ? [[entity, field]] : [])),
    );
    for (const [entity = '', field = ''] of fields) {
      const record = { id: 'r', [field]: 'p' };
      const register = { ...emptyRegister(), [entity]: [record] } as unknown as Register;
      const [use] = personUses(register).get('p') ?? [];
      expect(use?.records, `${entity}.${field}`).toEqual([{ entity: entity as EntityName, id: 'r' }]);
      expect(use?.role, `${entity}.${field}`).not.toBe('Named');
    }
    expect(fields.length).toBeGreaterThan(2);
  });
});

describe('whom a redaction is asked for', () => {
  const person = [
    { id: idFor('a'), name: 'Ann Lee' },
    { id: idFor('b'), name: 'ANN LEE' },
    { id: idFor('c'), name: 'Bob Leeson' },
  ];
  const redaction = [
    { id: idFor('r'), personId: idFor('gone'), replacement: 'Person 1', on: '2020-02-07', by: 'Ann' },
  ];
  const all = redactable({ ...emptyRegister(), person, redaction });
  const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

  it('is found by id, by the very name, or by the name in any case', () => {
    expect(names(personsMeant(all, idFor('b').toUpperCase()))).toEqual(['ANN LEE']);
    expect(names(personsMeant(all, 'Ann Lee'))).toEqual(['Ann Lee']);
    expect(names(personsMeant(all, 'ann  lee'))).toEqual(['Ann Lee', 'ANN LEE']);
    expect(personsMeant(all, 'Ann')).toEqual([]);
    expect(personsMeant(all, '')).toEqual([]);
  });

  it('may have been removed after it was done', () => {
    expect(names(personsMeant(all, idFor('gone')))).toEqual(['Person 1']);
    expect(all).toHaveLength(4);
  });

  it('is offered by what the names have in common', () => {
    expect(names(personsLike(all, 'lee Marvin'))).toEqual(['ANN LEE', 'Ann Lee', 'Bob Leeson']);
    expect(personsLike(all, 'Xyz')).toEqual([]);
  });
});

describe('persons removed from a register', () => {
  it('go by their last name; not who is there, was redacted, was entered twice, or whose name another has', () => {
    const known = [
      { personId: 'a', name: 'Ann' },
      { personId: 'a', name: 'Anna' },
      { personId: 'there', name: 'Bob' },
      { personId: 'redacted', name: 'Cy' },
      { personId: 'twice', name: 'Dan' },
      { personId: 'again', name: 'Eve' },
    ];
    const register = {
      person: [
        { id: 'there', name: 'Bob' },
        { id: 'anew', name: 'Eve' },
      ],
      redaction: [{ personId: 'redacted' }],
      alias: [{ id: 'twice' }],
    };
    const whole = { ...emptyRegister(), ...register } as unknown as Register;
    expect(personsRemoved(whole, known)).toEqual([{ id: 'a', name: 'Anna' }]);
  });
});

describe('records counted by kinds', () => {
  it('are in the order of documents, each kind in its own words', () => {
    const of = (...entities: readonly EntityName[]) => countedRecords(entities.map((entity) => ({ entity })));
    expect(of()).toBe('none');
    expect(of('outcome', 'person', 'outcome')).toBe('1 person and 2 outcomes');
    expect(of('meetingDate', 'agendaItem', 'person')).toBe('1 person, 1 date of a meeting and 1 agenda item');
    for (const entity of entityNames) expect(of(entity, entity)).toMatch(/^2 [a-z]/);
  });
});
