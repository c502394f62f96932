// Loaded before every measured server: memory is read after a full collection, the same for all.
process.on('SIGUSR2', () => globalThis.gc());
