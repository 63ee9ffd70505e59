package dev.artishow.sandbox;

import dev.artishow.sandbox.contract.OpenApiDocument;

/** Options for tests: with Discord's OpenAPI document if this machine has it. */
final class TestingOptions {
  private TestingOptions() {}

  static SandboxOptions asGiven() {
    SandboxOptions defaults = SandboxOptions.defaults();
    return OpenApiDocument.locate().map(defaults::withOpenApi).orElse(defaults);
  }
}
