// Draws portraits: reads orders from a file, one JSON object of options a line, and writes for each, in
// order, one line of JSON with the SVG document and what was really drawn. Arguments: the package that
// runs a style, the package of the style, the file of orders. Nothing is fetched.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const [core, style, orders] = process.argv.slice(2);
const { createAvatar } = await import(core);
const drawn = await import(style);

const write = (line) =>
  new Promise((done) => {
    if (process.stdout.write(JSON.stringify(line) + '\n')) done();
    else process.stdout.once('drain', done);
  });

await write({ creator: drawn.meta.creator, license: drawn.meta.license.name });
for await (const order of createInterface({ input: createReadStream(orders) })) {
  const { svg, extra } = createAvatar(drawn, JSON.parse(order)).toJson();
  await write({ svg, extra });
}
