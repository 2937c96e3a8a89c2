import { Button, Field, Input } from '@fluentui/react-components';
import { isLink } from '../../../src-shared/entities/fields.ts';

interface PageFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The address that the title gives; null where there is no title. */
  readonly fromTitle: string | null;
}

/** The public page. It is made from the title once, and kept when the title changes. */
export function PageField({ value, onChange, fromTitle }: PageFieldProps) {
  const isWrong = value.trim() !== '' && !isLink(value.trim());
  const canMake = fromTitle !== null && fromTitle !== value;
  return (
    <Field
      label="Page"
      {...(isWrong
        ? {
            validationState: 'error' as const,
            validationMessage: 'Write the whole address, beginning with https://.',
          }
        : {})}
      hint={value === '' ? 'Its title links here in the paper.' : ''}
    >
      <Input
        value={value}
        type="url"
        title={value}
        onChange={(_, data) => onChange(data.value)}
        contentAfter={
          canMake ? (
            <Button appearance="transparent" size="small" onClick={() => onChange(fromTitle)}>
              From the title
            </Button>
          ) : null
        }
      />
    </Field>
  );
}
