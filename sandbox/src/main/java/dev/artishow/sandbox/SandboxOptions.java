package dev.artishow.sandbox;

import dev.artishow.sandbox.contract.Contract;
import dev.artishow.sandbox.contract.OpenApiContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a sandbox is to be.
 *
 * @param clockRuns whether time goes on by itself, or only when moved
 * @param contract what requests, answers and events are held against
 * @param patience real time to wait for the bot before an expectation fails
 * @param attachmentSizeLimit bytes that one uploaded file may have
 * @param privilegedIntents whether bots may ask for members, presences and message content
 * @param shards how many shards bots are told to use
 */
public record SandboxOptions(
    boolean clockRuns,
    Contract contract,
    Duration patience,
    int attachmentSizeLimit,
    boolean privilegedIntents,
    int shards) {
  private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;
  private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

  public SandboxOptions {
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("patience must be positive, was " + patience);
    }
    if (attachmentSizeLimit < 1) {
      throw new IllegalArgumentException(
          "attachmentSizeLimit must be at least 1 byte, was " + attachmentSizeLimit);
    }
  }

  /**
   * A standing clock, no contract, half a minute's patience, Discord's size limit, no privileged
   * intents, one shard.
   */
  public static SandboxOptions defaults() {
    return new SandboxOptions(false, Contract.NONE, DEFAULT_PATIENCE, TEN_MEBIBYTES, false, 1);
  }

  /** Lets time go on by itself. */
  public SandboxOptions withRunningClock() {
    return new SandboxOptions(
        true, contract, patience, attachmentSizeLimit, privilegedIntents, shards);
  }

  /**
   * Holds every request, answer and event against Discord's OpenAPI document. The document is read
   * here and now; keep the options to share it among sandboxes.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public SandboxOptions withOpenApi(Path document) {
    try {
      return withContract(OpenApiContract.read(document));
    } catch (IOException e) {
      throw new UncheckedIOException("OpenAPI document " + document + " cannot be read", e);
    }
  }

  public SandboxOptions withContract(Contract newContract) {
    return new SandboxOptions(
        clockRuns, newContract, patience, attachmentSizeLimit, privilegedIntents, shards);
  }

  public SandboxOptions withPatience(Duration newPatience) {
    return new SandboxOptions(
        clockRuns, contract, newPatience, attachmentSizeLimit, privilegedIntents, shards);
  }

  public SandboxOptions withAttachmentSizeLimit(int bytes) {
    return new SandboxOptions(clockRuns, contract, patience, bytes, privilegedIntents, shards);
  }

  public SandboxOptions withPrivilegedIntents() {
    return new SandboxOptions(clockRuns, contract, patience, attachmentSizeLimit, true, shards);
  }

  public SandboxOptions withShards(int count) {
    return new SandboxOptions(
        clockRuns, contract, patience, attachmentSizeLimit, privilegedIntents, count);
  }
}
