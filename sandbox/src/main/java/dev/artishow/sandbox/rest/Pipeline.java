package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.contract.Contract;
import dev.artishow.sandbox.contract.Violation;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.State;
import dev.artishow.sandbox.world.World;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What every request passes before its route: token, rate limit, contract; and after it: the
 * transcript.
 */
final class Pipeline {
  private final World world;
  private final RateLimits limits;
  private final Contract contract;
  private final List<Violation> violations;

  /**
   * Puts the pipeline together.
   *
   * @param violations where breaches of the contract are noted; touched with the lock held
   */
  Pipeline(World world, RateLimits limits, Contract contract, List<Violation> violations) {
    this.world = world;
    this.limits = limits;
    this.contract = contract;
    this.violations = violations;
  }

  void handle(Context context, Routes.Entry entry) {
    Request request;
    try {
      request = RequestReader.read(context, entry.method(), entry.path());
    } catch (DiscordError e) {
      String line = "bot  %s %s → %s".formatted(entry.method(), context.path(), e.getMessage());
      world.run(state -> state.transcript().add(line));
      send(context, new Answer(e.status(), e.body()));
      return;
    }
    // checked before the lock is taken: it is slow
    List<Violation> found = contract.check(request.method(), request.path(), request.json());
    String shown = authorization(context);
    world.run(
        state -> {
          Answer answer = answer(context, entry, request, found, shown, state);
          state.transcript().add(RequestLine.of(request, answer));
          send(context, answer);
        });
  }

  private Answer answer(
      Context context,
      Routes.Entry entry,
      Request request,
      List<Violation> found,
      String shown,
      State state) {
    try {
      if (!entry.open() && !shown.equals("Bot " + state.application().token())) {
        throw DiscordError.unauthorized();
      }
      Optional<Answer> stop = stop(context, request, state);
      if (stop.isPresent()) {
        return stop.get();
      }
      refuseViolations(found);
      return entry.route().answer(request, state);
    } catch (DiscordError e) {
      return new Answer(e.status(), e.body());
    }
  }

  private Optional<Answer> stop(Context context, Request request, State state) {
    RateLimits.Standing standing = limits.count(request, state.now());
    Duration resetAfter = standing.resetAfter();
    double seconds = resetAfter.toMillis() / 1000.0;
    double resetAt = state.now().plus(resetAfter).toEpochMilli() / 1000.0;
    context.header("X-RateLimit-Limit", Integer.toString(standing.limit()));
    context.header("X-RateLimit-Remaining", Integer.toString(standing.remaining()));
    context.header("X-RateLimit-Reset", Double.toString(resetAt));
    context.header("X-RateLimit-Reset-After", Double.toString(seconds));
    context.header("X-RateLimit-Bucket", standing.bucket());
    if (!standing.dry()) {
      return Optional.empty();
    }
    context.header("X-RateLimit-Scope", "user");
    context.header("Retry-After", Long.toString((long) Math.ceil(seconds)));
    // without it clients take the answer for one of a proxy that blocks all routes
    context.header("Via", "1.1 sandbox");
    ObjectNode body = Json.object().put("message", "You are being rate limited.");
    body.put("retry_after", seconds).put("global", false);
    return Optional.of(new Answer(429, body));
  }

  private void refuseViolations(List<Violation> found) {
    violations.addAll(found);
    FormErrors errors = new FormErrors();
    found.forEach(v -> errors.add(v.field(), "CONTRACT_VIOLATION", v.problem()));
    errors.throwIfAny();
  }

  private static String authorization(Context context) {
    return Optional.ofNullable(context.header("Authorization")).orElse("");
  }

  private static void send(Context context, Answer answer) {
    context.status(answer.status());
    if (!answer.body().isMissingNode()) {
      context.contentType("application/json").result(Json.write(answer.body()));
    }
  }
}
