export { postgresFolder, startPostgres, type PostgresServer } from './postgres-server.js';
export { temporarySqlite, type TemporaryDatabase } from './temporary-database.js';
export { emptyPostgres, temporaryPostgres } from './temporary-postgres.js';
