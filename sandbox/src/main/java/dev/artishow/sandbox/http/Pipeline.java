package dev.artishow.sandbox.http;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.artishow.sandbox.contract.Violation;
import dev.artishow.sandbox.fault.Fault;
import dev.artishow.sandbox.fault.Faults;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.State;
import dev.artishow.sandbox.world.Wire;
import dev.artishow.sandbox.world.World;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What every request passes before its route: faults on order, the contract, token, rate limits;
 * and after it: the transcript, and what an order still spoils.
 */
public final class Pipeline {
  /**
   * What it stands on.
   *
   * @param limits buckets of single routes; touched with the lock held
   * @param global the limit of all routes together; touched with the lock held
   */
  public record Parts(
      World world, RateLimits limits, GlobalLimit global, Inspection inspection, Faults faults) {}

  private final Parts parts;

  public Pipeline(Parts parts) {
    this.parts = parts;
  }

  public void handle(Context context, Routes.Entry entry) {
    Optional<Fault> fault = parts.faults().take(entry.name());
    Optional<Answer> spoiled = fault.flatMap(f -> before(context, f));
    if (spoiled.isPresent() || fault.filter(f -> f.kind() == Fault.Kind.LOST_REQUEST).isPresent()) {
      spoil(context, entry, spoiled);
      return;
    }
    Request request;
    try {
      request = RequestReader.read(context, entry.method(), entry.path());
    } catch (DiscordError e) {
      note("bot  %s %s → %s".formatted(entry.method(), context.path(), e.getMessage()));
      send(context, new Answer(e.status(), e.body()));
      return;
    }
    Answer answer = obey(context, entry, request);
    fault.ifPresentOrElse(f -> after(context, f, answer), () -> send(context, answer));
  }

  /** The answer if nothing is to be done at all. */
  private static Optional<Answer> before(Context context, Fault fault) {
    return switch (fault.kind()) {
      case REFUSAL -> Optional.of(new Answer(fault.status(), MissingNode.getInstance()));
      case RATE_LIMIT -> Optional.of(Limited.answer(context, fault.time(), false));
      case GLOBAL_RATE_LIMIT -> Optional.of(Limited.answer(context, fault.time(), true));
      case HIDDEN_SUCCESS, LOST_REQUEST, LOST_ANSWER, DELAY -> Optional.empty();
    };
  }

  private void spoil(Context context, Routes.Entry entry, Optional<Answer> answer) {
    String shown = answer.map(a -> Integer.toString(a.status())).orElse("lost");
    note("bot  %s %s → %s on order, nothing done".formatted(entry.method(), entry.path(), shown));
    answer.ifPresentOrElse(a -> send(context, a), () -> Connections.cut(context));
  }

  private void after(Context context, Fault fault, Answer answer) {
    switch (fault.kind()) {
      case HIDDEN_SUCCESS -> {
        note("  … answered %d on order".formatted(fault.status()));
        send(context, new Answer(fault.status(), MissingNode.getInstance()));
      }
      case LOST_ANSWER -> {
        note("  … answer lost on order");
        Connections.cut(context);
      }
      default -> {
        pause(fault.time());
        send(context, answer);
      }
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer obey(Context context, Routes.Entry entry, Request request) {
    // before the lock is taken, because large bodies take their time
    List<Violation> found = parts.inspection().check(request);
    String line = RequestLine.of(request);
    String shown = Optional.ofNullable(context.header("Authorization")).orElse("");
    Answer answer =
        parts
            .world()
            .with(
                state -> {
                  Answer given = answer(context, entry, request, found, shown, state);
                  state.transcript().add(RequestLine.answered(line, given));
                  String title = request.method() + " " + request.path();
                  state.wire().add(Wire.Kind.REQUEST, title, given.status(), request.json());
                  return given;
                });
    parts.inspection().checkLater(request, answer);
    return answer;
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
    Optional<Duration> wait = parts.global().count(request);
    if (wait.isPresent()) {
      return Optional.of(Limited.answer(context, wait.get(), true));
    }
    RateLimits.Standing standing = parts.limits().count(request, state.now());
    Duration resetAfter = standing.resetAfter();
    double resetAt = state.now().plus(resetAfter).toEpochMilli() / 1000.0;
    context.header("X-RateLimit-Limit", Integer.toString(standing.limit()));
    context.header("X-RateLimit-Remaining", Integer.toString(standing.remaining()));
    context.header("X-RateLimit-Reset", Double.toString(resetAt));
    context.header("X-RateLimit-Reset-After", Double.toString(resetAfter.toMillis() / 1000.0));
    context.header("X-RateLimit-Bucket", standing.bucket());
    return standing.dry()
        ? Optional.of(Limited.answer(context, resetAfter, false))
        : Optional.empty();
  }

  private static void refuseViolations(List<Violation> found) {
    FormErrors errors = new FormErrors();
    found.forEach(v -> errors.add(v.field(), "CONTRACT_VIOLATION", v.problem()));
    errors.throwIfAny();
  }

  private void note(String line) {
    parts
        .world()
        .run(
            state -> {
              state.transcript().add(line);
              state.wire().add(Wire.Kind.FAULT, line.strip(), 0, MissingNode.getInstance());
            });
  }

  private static void send(Context context, Answer answer) {
    context.status(answer.status());
    if (!answer.body().isMissingNode()) {
      context.contentType("application/json").result(Json.write(answer.body()));
    }
  }
}
