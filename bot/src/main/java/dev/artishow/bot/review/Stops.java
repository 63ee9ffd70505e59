package dev.artishow.bot.review;

import dev.artishow.bot.imagine.StopRecord;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.setting.Setting;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.casework.AuditEntry;
import dev.artishow.moderation.casework.ModerationCase;
import dev.artishow.moderation.casework.Move;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Opens a case for whatever the rules stop. */
public final class Stops implements StopRecord {
  private static final int SALT_BYTES = 16;

  private final ReviewDesk.Files files;
  private final ReviewDesk desk;
  private final RandomGenerator random;
  private final InstantSource clock;

  public Stops(
      ReviewDesk.Files files, ReviewDesk desk, RandomGenerator random, InstantSource clock) {
    this.files = files;
    this.desk = desk;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public boolean stopped(Job job, long interactionId, Verdict verdict) {
    Instant now = clock.instant();
    String id = job.id().value();
    long guild = job.requester().guildId();
    long member = job.requester().memberId();
    String prompt = job.order().prompt();
    List<Ground> grounds =
        verdict.found().stream().map(finding -> Ground.of(finding, prompt)).toList();
    boolean isHeld = verdict instanceof Verdict.Hold;
    ModerationCase opened =
        isHeld
            ? ModerationCase.held(id, guild, member, now, now.plus(ReviewDesk.REVIEW_TIME))
            : ModerationCase.refused(
                id, guild, member, rules(verdict), now, now.plus(ReviewDesk.REVIEW_TIME));
    boolean isOpened =
        desk.open(
            new CaseRecords.Opening(
                job,
                interactionId,
                opened,
                move(isHeld, verdict, prompt, now),
                grounds,
                isHeld ? desk.notices().card(guild, id) : Optional.empty()));
    return isOpened && files.settings().of(guild).id(Setting.REVIEW_CHANNEL).isPresent();
  }

  private Move move(boolean isHeld, Verdict verdict, String prompt, Instant now) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new Move(
        now,
        Move.NO_MODERATOR,
        isHeld ? "held" : "refused by rule",
        verdict.found().get(0).ruleVersion(),
        Optional.of(new AuditEntry.Personal(HexFormat.of().formatHex(salt), prompt)));
  }

  private static String rules(Verdict verdict) {
    return verdict.found().stream()
        .map(Finding::ruleId)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
