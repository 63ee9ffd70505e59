package dev.artishow.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that a route answers.
 *
 * @param path as requested, without {@link Routes#BASE}
 * @param route the path with its variables unfilled
 * @param variables the variables of the path
 * @param json the body, or the {@code payload_json} of a multipart one; missing if there is none
 */
public record Request(
    String method,
    String path,
    String route,
    Map<String, String> variables,
    Map<String, String> query,
    JsonNode json,
    List<Upload> uploads) {

  public Request {
    variables = Map.copyOf(variables);
    query = Map.copyOf(query);
    uploads = List.copyOf(uploads);
  }

  public String variable(String name) {
    return Optional.ofNullable(variables.get(name)).orElseThrow(DiscordError::notFound);
  }

  /** The id in the path; 404 if there stands something else. */
  public long id(String name) {
    try {
      return Long.parseUnsignedLong(variable(name));
    } catch (NumberFormatException e) {
      throw DiscordError.notFound();
    }
  }

  public boolean asks(String parameter) {
    return Boolean.parseBoolean(query.get(parameter));
  }

  /** The number or id in the query; 400 if there stands something else. */
  public Optional<Long> queryNumber(String parameter) {
    try {
      return Optional.ofNullable(query.get(parameter)).map(Long::parseUnsignedLong);
    } catch (NumberFormatException e) {
      FormErrors errors = new FormErrors();
      errors.add(parameter, "NUMBER_TYPE_COERCE", "Value is not a number.");
      throw errors.refusal();
    }
  }
}
