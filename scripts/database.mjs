// Whatever is imported here exists only after the build, so it is imported when it is needed.

/** Brings the database of `env` to this release's shape. */
export async function migrateDatabase(env) {
  const { databaseLocation } = await import('@undersigned/db');
  const { migrate } = await import('@undersigned/db/migrate');
  await migrate(databaseLocation(env.DATABASE_URL, env.DATA_DIR));
}

/** Calls `act(context, verbs)` with a context of its own on the database of `env`. Gives what it gives. */
export async function withContext(env, act) {
  const { databaseLocation, openDatabase } = await import('@undersigned/db');
  const services = await import('@undersigned/services');
  const db = openDatabase(databaseLocation(env.DATABASE_URL, env.DATA_DIR));
  try {
    const ctx = services.contextOn(db, { baseUrl: env.BASE_URL, syncUrl: env.SYNC_URL });
    return await act(ctx, services);
  } finally {
    await db.close();
  }
}
