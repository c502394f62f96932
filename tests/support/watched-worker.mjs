// The body of a worker thread that is watched: each connection it opens, each name it looks up, each datagram it sends
// and each program it starts is told to `workerData.told`, whatever did it. Then it becomes `workerData.file`.
import children from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { workerData } from 'node:worker_threads';

const { told, file } = workerData;
// Whoever asks hears this after everything that was told before.
told.on('message', () => told.postMessage('end'));
told.unref();

function watch(holder, name) {
  const act = holder[name];
  if (typeof act !== 'function') return;
  holder[name] = function actAndTell(...args) {
    told.postMessage(`${name} ${JSON.stringify([args[0]].flat()[0])}`);
    return act.apply(this, args);
  };
}

watch(net.Socket.prototype, 'connect');
watch(dgram.Socket.prototype, 'send');
for (const name of ['spawn', 'fork', 'exec', 'execFile', 'spawnSync', 'execSync', 'execFileSync'])
  watch(children, name);
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  const questions = Object.getOwnPropertyNames(resolver).filter((name) =>
    /^(lookup|resolve|reverse)/.test(name),
  );
  for (const name of questions) watch(resolver, name);
}
syncBuiltinESMExports();

await import(file);
