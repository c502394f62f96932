import { expect, it } from 'vitest';
import { signOnInput } from './form-input';

it('reads a sign-on form as the verbs want it, and leaves the checking to them', () => {
  const form = new FormData();
  form.set('organisation.name', ' Youth Bridge ');
  form.set('organisation.country', '');
  form.set('signatory.name', 'Eva');
  form.set('signatory.email', 'eva@example.org');
  form.set('decision', 'sign');
  form.set('paragraphs', '7; 9, seven');
  form.set('listing', 'unlisted');
  expect(signOnInput(form)).toEqual({
    organisation: { name: 'Youth Bridge', country: null },
    signatory: { name: 'Eva', title: '', email: 'eva@example.org' },
    decision: 'sign',
    reservation: null,
    reservationUse: undefined,
    paragraphs: [7, 9, 'seven'],
    listing: 'unlisted',
    secondEmail: null,
  });
});
