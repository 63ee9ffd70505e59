package dev.artishow.sandbox;

import dev.artishow.sandbox.contract.Contract;
import dev.artishow.sandbox.contract.OpenApiContract;
import dev.artishow.sandbox.world.GuildPermission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * How a sandbox is to be.
 *
 * @param port to listen on; 0 takes any that is free
 * @param clockRuns whether time goes on by itself, or only when moved
 * @param contract what requests, answers and events are held against
 * @param patience real time to wait for the bot before an expectation fails
 * @param attachmentSizeLimit bytes that one uploaded file may have
 * @param privilegedIntents whether bots may ask for members, presences and message content
 * @param botPermissions what the bot's own role may do in a guild that it is invited to
 * @param shards how many shards bots are told to use
 */
public record SandboxOptions(
    int port,
    boolean clockRuns,
    Contract contract,
    Duration patience,
    int attachmentSizeLimit,
    boolean privilegedIntents,
    Set<GuildPermission> botPermissions,
    int shards) {
  private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;
  private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);
  private static final int LAST_PORT = 65_535;

  public SandboxOptions {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port must be 0–65535, was " + port);
    }
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("patience must be positive, was " + patience);
    }
    if (attachmentSizeLimit < 1) {
      throw new IllegalArgumentException(
          "attachmentSizeLimit must be at least 1 byte, was " + attachmentSizeLimit);
    }
    botPermissions = Set.copyOf(botPermissions);
  }

  /**
   * Any free port, a standing clock, no contract, half a minute's patience, Discord's size limit,
   * no privileged intents, the permissions that the operator's guide asks for, one shard.
   */
  public static SandboxOptions defaults() {
    return new SandboxOptions(
        0,
        false,
        Contract.NONE,
        DEFAULT_PATIENCE,
        TEN_MEBIBYTES,
        false,
        GuildPermission.OF_INVITATION,
        1);
  }

  public SandboxOptions withPort(int newPort) {
    return new SandboxOptions(
        newPort,
        clockRuns,
        contract,
        patience,
        attachmentSizeLimit,
        privilegedIntents,
        botPermissions,
        shards);
  }

  /** Lets time go on by itself. */
  public SandboxOptions withRunningClock() {
    return new SandboxOptions(
        port,
        true,
        contract,
        patience,
        attachmentSizeLimit,
        privilegedIntents,
        botPermissions,
        shards);
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
        port,
        clockRuns,
        newContract,
        patience,
        attachmentSizeLimit,
        privilegedIntents,
        botPermissions,
        shards);
  }

  public SandboxOptions withPatience(Duration newPatience) {
    return new SandboxOptions(
        port,
        clockRuns,
        contract,
        newPatience,
        attachmentSizeLimit,
        privilegedIntents,
        botPermissions,
        shards);
  }

  public SandboxOptions withAttachmentSizeLimit(int bytes) {
    return new SandboxOptions(
        port, clockRuns, contract, patience, bytes, privilegedIntents, botPermissions, shards);
  }

  public SandboxOptions withPrivilegedIntents() {
    return new SandboxOptions(
        port, clockRuns, contract, patience, attachmentSizeLimit, true, botPermissions, shards);
  }

  /** Invites the bot with other permissions than the operator's guide asks for. */
  public SandboxOptions withBotPermissions(Set<GuildPermission> permissions) {
    return new SandboxOptions(
        port,
        clockRuns,
        contract,
        patience,
        attachmentSizeLimit,
        privilegedIntents,
        permissions,
        shards);
  }

  public SandboxOptions withShards(int count) {
    return new SandboxOptions(
        port,
        clockRuns,
        contract,
        patience,
        attachmentSizeLimit,
        privilegedIntents,
        botPermissions,
        count);
  }
}
