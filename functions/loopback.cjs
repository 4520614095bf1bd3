// Loaded into the Playground before its own code, since it has no setting for either:
// it listens on this machine only, and it ends when whoever started it is gone.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ...rest) {
  const named = typeof port === 'object' && port !== null ? port : { port };
  if (named.port === undefined || named.host) return listen.call(this, port, ...rest);
  const told = rest.filter((each) => typeof each === 'function');
  return listen.call(this, { ...named, port: Number(named.port), host: '127.0.0.1' }, ...told);
};

process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
