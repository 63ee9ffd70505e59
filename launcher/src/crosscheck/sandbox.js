import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const HOME = new URL('../../../', import.meta.url).pathname;
const COMMAND = process.env.ARTISHOW_COMMAND ?? `${HOME}artishow`;
const START_MILLIS = 180_000;

/** `./artishow sandbox`, started for a test; its lines end where the wanted ones have come. */
export async function startSandbox(options, wanted) {
  const child = spawn(COMMAND, ['sandbox', '--no-browser', ...options], {
    cwd: HOME, env: { ...process.env, LC_ALL: 'C.UTF-8' }, stdio: ['ignore', 'pipe', 'inherit']
  });
  const found = {};
  const lines = createInterface({ input: child.stdout });
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${Object.keys(wanted)} in ${START_MILLIS} ms`)), START_MILLIS);
    child.once('exit', (code) => reject(new Error(`artishow sandbox ended with ${code}`)));
    lines.on('line', (line) => {
      for (const [name, pattern] of Object.entries(wanted)) found[name] ??= pattern.exec(line)?.[1];
      if (Object.keys(wanted).every((name) => found[name])) { clearTimeout(timer); resolve(); }
    });
  });
  child.removeAllListeners('exit');
  return {
    ...found,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  };
}
