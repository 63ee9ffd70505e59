package dev.artishow.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What requests, answers and events must look like. Paths are as requested, without the part common
 * to all routes. Safe to call from several threads.
 */
public interface Contract {
  /** Lets everything pass. */
  Contract NONE =
      new Contract() {
        @Override
        public List<Violation> request(
            String method, String path, Map<String, String> query, JsonNode body) {
          return List.of();
        }

        @Override
        public List<Violation> answer(String method, String path, int status, JsonNode body) {
          return List.of();
        }

        @Override
        public List<Violation> event(String name, JsonNode data) {
          return List.of();
        }
      };

  /**
   * Holds a request against the contract.
   *
   * @param body missing if there was none
   */
  List<Violation> request(String method, String path, Map<String, String> query, JsonNode body);

  /**
   * Holds an answer against the contract.
   *
   * @param body missing if there was none
   */
  List<Violation> answer(String method, String path, int status, JsonNode body);

  /** Holds an event of the gateway against the contract. */
  List<Violation> event(String name, JsonNode data);
}
