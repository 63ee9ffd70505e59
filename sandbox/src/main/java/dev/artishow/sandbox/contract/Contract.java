package dev.artishow.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What requests must look like. */
@FunctionalInterface
public interface Contract {
  /** Lets everything pass. */
  Contract NONE = (method, path, body) -> List.of();

  /**
   * Holds a request against the contract. Safe to call from several threads.
   *
   * @param path as requested, without the part common to all routes
   * @param body missing if there was none
   */
  List<Violation> check(String method, String path, JsonNode body);
}
