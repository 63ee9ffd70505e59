package dev.artishow.engine.registry;

/** What a package's signature decides. */
public enum SignaturePolicy {
  /** Signatures are not looked at. */
  IGNORE,
  /** A package that no trusted key signed serves, and the log says so. */
  WARN,
  /** A package that no trusted key signed is refused. */
  REQUIRE
}
