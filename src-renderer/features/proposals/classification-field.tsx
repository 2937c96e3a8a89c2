import { useMemo } from 'react';
import { useRegister } from '../../stores/register-store.ts';
import { NameField } from './name-field.tsx';

interface ClassificationFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const USUAL = ['WHITE', 'GREEN', 'AMBER', 'RED'] as const;

/** How widely a proposal's papers may be shared; the usual words, and any others that the register has used. */
export function ClassificationField({ value, onChange }: ClassificationFieldProps) {
  const rows = useRegister((state) => state.register.proposalClassification);
  const known = useMemo(
    () =>
      [...new Set([...USUAL, ...rows.map(({ classification }) => classification)])].map((name) => ({
        id: name,
        name,
      })),
    [rows],
  );
  return (
    <NameField
      label="Classification"
      value={value}
      known={known}
      placeholder="None noted"
      onChange={onChange}
    />
  );
}
