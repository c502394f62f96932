'use client';

import type { ActionState } from '@/server/action-state';
import { CheckboxField } from '@/ui/checkbox-field';
import { FieldError } from '@/ui/field';
import { boxOf } from '../ticked';

export interface ShownAddressee {
  id: string;
  name: string;
  title: string;
  institution: string;
  /** How the mail addresses them; null for the product's words. */
  salutation: string | null;
}

interface Props {
  legend: string;
  addressees: ShownAddressee[];
  state: ActionState;
  /** Whether they are ticked before anybody touches them. */
  ticked: boolean;
}

/** A box for each addressee. After a refusal they stand as they were sent. */
export function AddresseeBoxes({ legend, addressees, state, ticked }: Props) {
  const refusal = state.kind === 'refused' ? state : null;
  const typed = refusal?.typed;
  const error = refusal?.field === 'addresseeIds' ? refusal.message : null;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">{legend}</legend>
      {error ? <FieldError id="addressees-error">{error}</FieldError> : null}
      {addressees.map(({ id, name, title, institution, salutation }) => {
        const isTicked = typed ? boxOf(id) in typed : ticked;
        return (
          <CheckboxField
            // A form that answers is reset by React, and a box then forgets a default that has changed.
            key={`${id}-${isTicked}`}
            name={boxOf(id)}
            defaultChecked={isTicked}
            label={
              <>
                <bdi>{institution}</bdi>
                {' · '}
                <bdi>{title ? `${name}, ${title}` : name}</bdi>
              </>
            }
            hint={salutation ? <bdi>{salutation}</bdi> : undefined}
          />
        );
      })}
    </fieldset>
  );
}
