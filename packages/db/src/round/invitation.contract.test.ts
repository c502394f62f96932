import type { Invitation, Reminder } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { anOrganisation, newId, noon, seedRound, type SeededRound } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

describe.each(engines())('invitations and reminders on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  let seeded: SeededRound;
  let invitation: Invitation;

  beforeEach(async () => {
    test = await temporary();
    seeded = await seedRound(test.db);
    const organisation = anOrganisation(seeded.coalition);
    invitation = {
      id: newId('invitation'),
      roundId: seeded.round.id,
      organisationId: organisation.id,
      stage: 'invited',
      expectedOn: null,
      changedAt: noon,
      changedBy: null,
    };
    await test.db.transact(async (tx) => {
      await tx.organisation.insert(organisation, 'key');
      await tx.invitation.insert(invitation);
    });
  });
  afterEach(() => test.dispose());

  it('invite an organisation once', async () => {
    const again = { ...invitation, id: newId('invitation') };
    expect(await test.db.transact((tx) => tx.invitation.insert(again))).toBe(false);
    const { read } = test.db;
    expect(await read.invitation.ofRound(seeded.round.id)).toEqual([invitation]);
    expect(await read.invitation.ofOrganisation(seeded.round.id, invitation.organisationId)).toEqual(
      invitation,
    );
    expect(await read.invitation.byId(again.id)).toBeNull();
  });

  it('move from where they are, once', async () => {
    const clearance = {
      stage: 'clearance',
      expectedOn: '2026-12-10',
      changedAt: noon,
      changedBy: newId('membership'),
    } as const;
    const change = () =>
      test.db.transact((tx) => tx.invitation.change(invitation.id, ['invited'], clearance));
    const changed = await Promise.all([change(), change()]);
    expect(changed.filter(Boolean)).toHaveLength(1);
    expect(await test.db.read.invitation.byId(invitation.id)).toEqual({ ...invitation, ...clearance });
  });

  it('remind once by one key', async () => {
    const reminder: Reminder = {
      roundId: seeded.round.id,
      key: 'planned 3',
      sentAt: noon,
      sentBy: null,
      organisationIds: [invitation.organisationId],
    };
    const send = () => test.db.transact((tx) => tx.reminder.insert(reminder));
    const sent = await Promise.all([send(), send()]);
    expect(sent.filter(Boolean)).toHaveLength(1);
    expect(await test.db.read.reminder.ofRound(seeded.round.id)).toEqual([reminder]);
  });
});
