// Prints what c2pa-wasm makes of each PNG file: its state, then the codes of what is wrong with it.
// node judge.mjs AUTHORITIES.pem FILE...
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initSync, WasmReader } from '@contentauth/c2pa-wasm';

const wasm = fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
initSync({ module: readFileSync(wasm) });
const [authorities, ...files] = process.argv.slice(2);
const settings = JSON.stringify({
  trust: { trust_anchors: readFileSync(authorities, 'utf8') },
  verify: { verify_trust: true },
});
for (const file of files) {
  let state;
  let codes = [];
  try {
    const reader = await WasmReader.fromBytes('image/png', readFileSync(file), settings);
    const report = JSON.parse(reader.json());
    state = report.validation_state;
    codes = report.validation_results.activeManifest.failure.map((failure) => failure.code);
    reader.free();
  } catch (error) {
    state = 'Refused';
    codes = [String(error).replace(/\s+/g, ' ')];
  }
  console.log([file, state, codes.join(' ')].join('\t'));
}
