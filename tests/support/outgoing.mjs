// Loaded into a server with `--import`: writes each connection that the process opens into a file, whatever opened it.
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const { connect } = net.Socket.prototype;

net.Socket.prototype.connect = function connectAndTell(...args) {
  const [first] = [args[0]].flat();
  appendFileSync(process.env.OUTGOING_FILE, `${JSON.stringify(first)}\n`);
  return connect.apply(this, args);
};
