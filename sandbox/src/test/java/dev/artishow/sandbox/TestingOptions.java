package dev.artishow.sandbox;

import dev.artishow.sandbox.contract.OpenApiDocument;

/** Options for tests: with Discord's OpenAPI document if this machine has it. */
final class TestingOptions {
  /** Read once: the document is large, and its schemas are compiled as they are needed. */
  private static final SandboxOptions GIVEN =
      OpenApiDocument.locate()
          .map(SandboxOptions.defaults()::withOpenApi)
          .orElseGet(SandboxOptions::defaults);

  private TestingOptions() {}

  static SandboxOptions asGiven() {
    return GIVEN;
  }
}
